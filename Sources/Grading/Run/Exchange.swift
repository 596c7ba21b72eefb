import Foundation

/// Writes questions and reads everything that comes back, without ever waiting for one side only.
struct Exchange {
  private let questions: [UInt8]
  private let writer: Pipe
  private let readers: [Pipe]
  private let deadline: Int
  private var sent = 0
  /// What came from each reader.
  private(set) var received: [[UInt8]]
  /// Whether the deadline passed before all readers were closed.
  private(set) var isLate = false

  init(questions: [UInt8], writer: Pipe, readers: [Pipe], deadline: Int) {
    self.questions = questions
    self.writer = writer
    self.readers = readers
    self.deadline = deadline
    received = readers.map { _ in [] }
    writer.makeWriteNonblocking()
    for reader in readers { reader.makeReadNonblocking() }
  }

  /// Runs until every reader is closed; after each read the sizes so far are told.
  mutating func run(onProgress: ([Int]) -> Void) {
    let end = Self.milliseconds + deadline
    if questions.isEmpty { writer.closeWrite() }
    while readers.contains(where: { $0.read >= 0 }) {
      let left = end - Self.milliseconds
      guard left > 0 else {
        isLate = true
        return
      }
      var waits = readers.map { pollfd(fd: $0.read, events: Int16(POLLIN), revents: 0) }
      waits.append(pollfd(fd: writer.write, events: Int16(POLLOUT), revents: 0))
      guard poll(&waits, nfds_t(waits.count), Int32(left)) > 0 else { continue }
      for index in readers.indices where waits[index].revents != 0 { read(index) }
      if waits[readers.count].revents != 0 { send() }
      onProgress(received.map(\.count))
    }
  }

  private static var milliseconds: Int { Int(DispatchTime.now().uptimeNanoseconds / 1_000_000) }

  private mutating func read(_ index: Int) {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
      let count = Foundation.read(readers[index].read, buffer.baseAddress, buffer.count)
      if count > 0 {
        received[index] += buffer[..<count]
      } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
        readers[index].closeRead()
      }
    }
  }

  private mutating func send() {
    let count = questions.withUnsafeBytes { buffer in
      Foundation.write(
        writer.write, buffer.baseAddress.map { $0 + sent }, min(buffer.count - sent, 1 << 16))
    }
    if count > 0 { sent += count }
    if sent == questions.count || (count < 0 && errno != EAGAIN && errno != EINTR) {
      writer.closeWrite()
    }
  }
}
