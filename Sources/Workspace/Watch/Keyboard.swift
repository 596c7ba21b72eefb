import Foundation

/// Reads single keys; on a terminal without waiting for Enter and without showing them.
final class Keyboard {
  private let isTerminal = isatty(STDIN_FILENO) == 1
  private var before = termios()
  private var isRaw = false
  /// Whether anybody may still press a key.
  private(set) var isOpen = true

  /// Readable when a key was pressed; -1 once there is nobody left to press one.
  var descriptor: Int32 { isOpen ? STDIN_FILENO : -1 }

  /// Takes the terminal; Ctrl-C stays a signal.
  func take() {
    guard isTerminal, !isRaw, tcgetattr(STDIN_FILENO, &before) == 0 else { return }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    isRaw = tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0
  }

  /// Gives the terminal back as it was.
  func giveBack() {
    guard isRaw else { return }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
    isRaw = false
  }

  /// The keys that were pressed, or nil when the terminal was closed.
  func read() -> [Character]? {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = Foundation.read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 { return bytes[..<count].map { Character(Unicode.Scalar($0)) } }
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    isOpen = false
    // Without a terminal the keys may end before the watch does.
    return isTerminal ? nil : []
  }
}
