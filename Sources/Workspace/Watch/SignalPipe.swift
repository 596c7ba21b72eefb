import Foundation

/// The end of the pipe that the signal handler writes to; a handler can capture nothing.
private nonisolated(unsafe) var handlerEnd: Int32 = -1

/// Turns signals into bytes, so that a loop can wait for them together with other things.
///
/// Plain handlers and no dispatch sources: those block the signals in threads, and the programs
/// that are started from here would inherit that.
final class SignalPipe {
  private let pipe = Pipe()
  private let numbers: [Int32]

  var descriptor: Int32 { pipe.fileHandleForReading.fileDescriptor }

  init(_ numbers: [Int32]) {
    self.numbers = numbers
    handlerEnd = pipe.fileHandleForWriting.fileDescriptor
    for end in [descriptor, handlerEnd] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    for number in numbers {
      signal(number) { number in
        let kept = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(handlerEnd, &byte, 1)
        errno = kept
      }
    }
  }

  deinit { for number in numbers { signal(number, SIG_DFL) } }

  /// The signals that came since the last call.
  func take() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 ? bytes[..<count].map(Int32.init) : []
  }
}
