#if os(Linux)
  import Foundation
  import Testing

  /// Reading on a terminal, which the test plays.
  @Suite struct TerminalTests {
    private let sandbox: Sandbox
    private let terminal: PretendTerminal

    init() throws {
      sandbox = try Sandbox()
      terminal = try PretendTerminal()
    }

    private func start(_ words: [String], _ changes: [String: String] = [:]) throws {
      var environment = [
        "HOME": sandbox.folder, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "PAGER": "cat",
      ]
      environment.merge(changes) { $1 }
      try terminal.start(
        [Sandbox.programs.appending(path: "unroll").path] + words, environment: environment,
        folder: sandbox.folder)
    }

    /// The colours of keywords in code, which tell the themes apart.
    private enum Color {
      static let dark = "\u{1B}[38;5;110m"
      static let light = "\u{1B}[38;5;25m"
    }

    @Test(arguments: [
      ("rgb:ffff/ffff/ffff", Color.light), ("rgb:1e1e/1e1e/1e1e", Color.dark),
      ("rgb:f/f/0", Color.light),
      ("rgba:0000/0000/8080/ffff", Color.dark), ("nonsense", Color.dark), (nil, Color.dark),
    ])
    func `the theme fits the background that the terminal tells`(
      background: String?, color: String
    ) throws {
      terminal.background = background
      let mode = terminal.mode
      try start(["read", "2"])
      #expect(try terminal.waitForEnd() == 0)
      #expect(terminal.screen.contains(color))
      #expect(terminal.mode == mode)
      // An answer that nobody reads would be echoed, or be typed into the shell.
      #expect(!terminal.screen.contains("[?62"))
    }

    @Test func `a terminal that answers nothing keeps nobody waiting for long`() throws {
      terminal.hasAttributes = false
      let mode = terminal.mode
      try start(["read", "2"], ["COLORFGBG": "0;15"])
      #expect(try terminal.waitForEnd() == 0)
      #expect(terminal.screen.contains(Color.light))
      #expect(terminal.mode == mode)
    }

    @Test func `keys typed ahead are left for those they are meant for`() throws {
      terminal.background = "rgb:ffff/ffff/ffff"
      terminal.type("abc\n")
      try start(["read", "2"], ["PAGER": "cat; read -r typed </dev/tty; echo \"got $typed\""])
      #expect(try terminal.waitForEnd() == 0)
      #expect(!terminal.screen.contains("\u{1B}]11;?"))
      #expect(terminal.screen.contains(Color.dark) && terminal.screen.contains("got abc"))
    }

    @Test(arguments: [
      (["--style", "light"], [:], Color.light), ([], ["UNROLL_STYLE": "light"], Color.light),
      ([], ["UNROLL_STYLE": "dark"], Color.dark),
    ])
    func `who says the style is not asked for it`(
      words: [String], changes: [String: String], color: String
    ) throws {
      try start(["read", "2"] + words, changes)
      #expect(try terminal.waitForEnd() == 0)
      #expect(terminal.screen.contains(color))
      #expect(!terminal.screen.contains("\u{1B}]11;?"))
    }

    @Test(arguments: [["NO_COLOR": "1"], ["CLICOLOR": "0"]])
    func `without colours there is still weight, and no question`(changes: [String: String]) throws
    {
      try start(["read", "2"], changes)
      #expect(try terminal.waitForEnd() == 0)
      #expect(terminal.screen.contains("\u{1B}[1m"))
      #expect(!terminal.screen.contains("38;5") && !terminal.screen.contains("\u{1B}]11;?"))
    }

    @Test(arguments: [["TERM": "dumb"], ["UNROLL_STYLE": "plain"]])
    func `a plain terminal gets no escape at all`(changes: [String: String]) throws {
      try start(["read", "2"], changes)
      #expect(try terminal.waitForEnd() == 0)
      #expect(terminal.screen.contains("# One cell") && !terminal.screen.contains("\u{1B}"))
    }

    @Test func `a chapter opens where less was left, and at its top when it was read`() throws {
      let less = ["PAGER": "less", "UNROLL_STYLE": "dark"]
      try start(["read", "2", "why-rows"], less)
      try terminal.wait(for: "q: leave")
      terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      let places = ".local/state/unroll/places.json"
      #expect(
        try sandbox.read(places).contains("\"02-one-cell\" : \"why-rows-and-why-transposed\""))

      // A pipe gets the whole text all the same.
      try sandbox.start(["read", "2"], changes: ["HOME": sandbox.folder]).waitUntilExit()
      #expect(try sandbox.read(".run.out").hasPrefix("# One cell"))

      let again = try PretendTerminal()
      var environment = ["HOME": sandbox.folder, "PATH": "/usr/bin:/bin", "TERM": "xterm"]
      environment.merge(less) { $1 }
      let unroll = Sandbox.programs.appending(path: "unroll").path
      try again.start([unroll, "read", "2"], environment: environment, folder: sandbox.folder)
      try again.wait(for: "q: leave")
      #expect(again.screen.contains("Why rows, and why transposed"))
      #expect(!again.screen.contains("Who looks at what"))
      let foot = " left at Why rows, and why transposed, "
      #expect(again.screen.contains(foot) && again.screen.contains("g: top  h: help  q: leave"))
      again.type("G")
      try again.wait(for: "the end")
      again.type("q")
      #expect(try again.waitForEnd() == 0)
      #expect(try sandbox.read(places) == "{\n\n}")
    }

    @Test func `the foot of a narrow page is whole`() throws {
      let less = ["PAGER": "less", "UNROLL_STYLE": "dark"]
      try start(["read", "2", "why-rows"], less)
      try terminal.wait(for: "q: leave")
      terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      let narrow = try PretendTerminal(columns: 40)
      var environment = ["HOME": sandbox.folder, "PATH": "/usr/bin:/bin", "TERM": "xterm"]
      environment.merge(less) { $1 }
      let unroll = Sandbox.programs.appending(path: "unroll").path
      try narrow.start([unroll, "read", "2"], environment: environment, folder: sandbox.folder)
      try narrow.wait(for: "g: top ")
      #expect(narrow.screen.contains(/left at Why [a-z, ]*\.\.\., [0-9]+%  g: top/))
      narrow.type("q")
      #expect(try narrow.waitForEnd() == 0)
    }
  }
#endif
