import Foundation

/// The colour behind the text, as the terminal itself tells it.
///
/// The question is OSC 11. Behind it goes a request for the device attributes, which every terminal
/// answers: when that answer is there, nothing more will come, so that no terminal keeps the reader
/// waiting and no byte of an answer is left for the shell. tmux and screen answer both themselves.
enum TerminalBackground {
  /// Whether the background is light, or nil where the terminal does not say.
  static var isLight: Bool? {
    let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    // A job in the background must not touch the terminal.
    guard tcgetpgrp(terminal) == getpgrp() else { return nil }
    return withoutSignals { answer(of: terminal).flatMap(isLight(_:)) }
  }

  /// How long an answer may take; only a terminal that answers nothing at all takes that long.
  private static let patience = Duration.seconds(1)

  /// Asks, and returns all bytes of the answer; nil where the terminal cannot be asked.
  private static func answer(of terminal: Int32) -> [UInt8]? {
    var settings = termios()
    guard tcgetattr(terminal, &settings) == 0 else { return nil }
    var raw = settings
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    withUnsafeMutableBytes(of: &raw.c_cc) { bytes in
      bytes[Int(VMIN)] = 0
      bytes[Int(VTIME)] = 1
    }
    guard tcsetattr(terminal, TCSANOW, &raw) == 0 else { return nil }
    var isComplete = true
    defer {
      // After an answer that was cut off, what may have come since is thrown away.
      var restored = settings
      tcsetattr(terminal, isComplete ? TCSANOW : TCSAFLUSH, &restored)
    }
    // Keys that were pressed before belong to the shell or the pager.
    var waiting: Int32 = 0
    guard ioctl(terminal, UInt(FIONREAD), &waiting) == 0, waiting == 0 else { return nil }
    let question = Array("\u{1B}]11;?\u{1B}\\\u{1B}[c".utf8)
    guard write(terminal, question, question.count) == question.count else { return nil }
    var bytes: [UInt8] = []
    let end = ContinuousClock.now + patience
    while !isEnd(bytes) {
      var byte: UInt8 = 0
      if read(terminal, &byte, 1) == 1 { bytes.append(byte) }
      if ContinuousClock.now >= end || bytes.count > 512 {
        isComplete = false
        return nil
      }
    }
    return bytes
  }

  /// Whether the answer about the device attributes, `ESC [ ? … c`, is complete.
  private static func isEnd(_ bytes: [UInt8]) -> Bool {
    guard bytes.last == UInt8(ascii: "c"), let start = bytes.lastIndex(of: 0x1B) else {
      return false
    }
    return bytes[start...].starts(with: Array("\u{1B}[?".utf8))
  }

  /// Reads `rgb:RRRR/GGGG/BBBB`, with one to four digits each.
  private static func isLight(_ bytes: [UInt8]) -> Bool? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard
      let match = text.firstMatch(
        of: /\]11;rgba?:([0-9a-f]+)\/([0-9a-f]+)\/([0-9a-f]+)/.ignoresCase())
    else { return nil }
    let parts = [match.1, match.2, match.3].compactMap { digits -> Double? in
      let largest = pow(16, Double(digits.count)) - 1
      return UInt32(digits, radix: 16).map { Double($0) / largest }
    }
    guard parts.count == 3 else { return nil }
    // The weights of ITU-R BT.601 for how bright red, green and blue look.
    return 0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2] > 0.5
  }

  /// Holds back the signals that would leave the terminal in the wrong mode.
  private static func withoutSignals<Result>(_ body: () -> Result) -> Result {
    var held = sigset_t()
    var before = sigset_t()
    sigemptyset(&held)
    for signal in [SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP] { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return body()
  }
}
