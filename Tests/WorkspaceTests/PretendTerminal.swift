#if os(Linux)
  import Foundation
  import Testing

  /// A terminal that a test plays: it gives `unroll` a screen, answers its questions, and types.
  final class PretendTerminal {
    /// What the terminal says about its background; nil for one that does not know the question.
    var background: String?
    /// Whether it answers the request for its device attributes, as all real ones do.
    var hasAttributes = true
    /// All that was written to the screen.
    private(set) var screen = ""

    private let master: Int32
    private let device: String
    private var child: pid_t = 0
    private var answered = 0

    // Linux's TIOCSPTLCK and TIOCGPTN, and glibc's POSIX_SPAWN_SETSID, which Swift does not import.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430
    private static let newSession: Int16 = 0x80

    init(columns: UInt16 = 80, lines: UInt16 = 24) throws {
      master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var isLocked: Int32 = 0
      var number: UInt32 = 0
      try #require(ioctl(master, Self.setLock, &isLocked) == 0)
      try #require(ioctl(master, Self.getNumber, &number) == 0)
      device = "/dev/pts/\(number)"
      var size = winsize(ws_row: lines, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    deinit {
      if child > 0 {
        kill(child, SIGKILL)
        waitpid(child, nil, 0)
      }
      close(master)
    }

    /// The mode that the terminal's lines are read in, as `stty` would show it.
    var mode: tcflag_t {
      var settings = termios()
      tcgetattr(master, &settings)
      return settings.c_lflag
    }

    /// Starts a program on this terminal, in a session of its own.
    func start(_ words: [String], environment: [String: String], folder: String) throws {
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      // The first terminal that a session's leader opens is its own.
      posix_spawn_file_actions_addopen(&actions, 0, device, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
      var attributes = posix_spawnattr_t()
      posix_spawnattr_init(&attributes)
      defer { posix_spawnattr_destroy(&attributes) }
      posix_spawnattr_setflags(&attributes, Self.newSession)
      let words = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + words
      var arguments = words.map { strdup($0) } + [nil]
      var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
      defer { for pointer in arguments + variables { free(pointer) } }
      try #require(
        posix_spawn(&child, words[0], &actions, &attributes, &arguments, &variables) == 0)
    }

    func type(_ keys: String) {
      let bytes = Array(keys.utf8)
      _ = write(master, bytes, bytes.count)
    }

    /// Reads what the program writes until a text is on the screen, answering its questions.
    func wait(for text: String) throws {
      while !screen.contains(text) { try #require(readMore(), "\(text) in \(screen)") }
    }

    /// Reads to the end of the program, and returns its exit status.
    func waitForEnd() throws -> Int32 {
      while readMore() {}
      var status: Int32 = 0
      try #require(waitpid(child, &status, 0) == child)
      child = 0
      return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    }

    /// Reads once; false when the program has ended.
    private func readMore() -> Bool {
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(master, &bytes, bytes.count)
      if count <= 0 { return false }
      screen += String(decoding: bytes[..<count], as: UTF8.self)
      answer()
      return true
    }

    private func answer() {
      let questions = screen.components(separatedBy: "\u{1B}]11;?\u{1B}\\\u{1B}[c").count - 1
      while answered < questions {
        answered += 1
        if let background { type("\u{1B}]11;\(background)\u{1B}\\") }
        if hasAttributes { type("\u{1B}[?62;22c") }
      }
    }
  }
#endif
