import Foundation
import Grading
import Testing

/// The program as a learner types it: a process of its own, with its output and exit status.
@Suite struct CommandTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func `an exercise lives from the starter to the pass`() throws {
    #expect(try sandbox.unroll("init", "w").status == 0)
    let started = try sandbox.unroll("start", "--all", in: "w")
    #expect(started.status == 0 && started.errors.isEmpty)
    #expect(started.output.contains(/one-hot.swift +written/))

    let first = try sandbox.unroll("check", "one-hot", in: "w")
    #expect(first.status == 1)
    #expect(first.output.hasPrefix("one-hot: unfinished"))
    #expect(first.output.contains("unroll hint one-hot   hint 1 of 3"))

    let locked = try sandbox.unroll("solution", "one-hot", in: "w")
    #expect(locked.status == 1 && locked.output.isEmpty && locked.errors.contains("--give-up"))

    try sandbox.write(try Sandbox.solution("one-hot"), to: "w/one-hot.swift")
    let second = try sandbox.unroll("check", in: "w")
    #expect(second.status == 0)
    #expect(second.output.hasPrefix("one-hot: right"))
    #expect(second.output.contains("1 of "))
    #expect(
      try sandbox.unroll("solution", "one-hot", in: "w").output == Sandbox.solution("one-hot"))
    #expect(try sandbox.unroll(in: "w").output.contains("rnn-step, started"))
    #expect(try sandbox.unroll("start", "one-hot", in: "w").output.contains("left as it is"))
  }

  @Test func `each call shows the next hint and remembers it`() throws {
    _ = try sandbox.unroll("init")
    for number in [1, 2, 3, 3] {
      let result = try sandbox.unroll("hint", "fold")
      #expect(result.status == 0 && result.output.hasPrefix("fold: hint \(number) of 3\n"))
    }
    let all = try sandbox.unroll("hint", "one-hot", "--all").output
    #expect([1, 2, 3].allSatisfy { all.contains("one-hot: hint \($0) of 3") })
    #expect(all.contains("`unroll solution one-hot --give-up`"))
  }

  @Test func `an output without hints of its own leads to those of its exercise`() throws {
    _ = try sandbox.unroll("init")
    let result = try sandbox.unroll("hint", "lstm-step", "inputGate")
    #expect(result.status == 0 && result.output.hasPrefix("lstm-step: hint 1 of 3\n"))
  }

  @Test func `the answers of a page are unfolded, the hints are not`() throws {
    let folded = try sandbox.unroll("read", "1").output
    let unfolded = try sandbox.unroll("read", "1", "--unfold").output
    #expect(folded.contains("folded: Answer 1") && !folded.contains("\nAnswer 1\n"))
    #expect(unfolded.contains("\nAnswer 1\n") && !unfolded.contains("folded: Answer"))
    #expect(unfolded.contains("\nunroll hint one-hot: 3 hints\n"))
  }

  @Test func `a whole cell of one's own is called by its name when it is right`() throws {
    _ = try sandbox.unroll("init")
    for slug in ["lstm-step", "lstm-forward", "lstm-step-backward", "lstm-bptt"] {
      try sandbox.write(try Sandbox.solution(slug), to: "\(slug).swift")
    }
    let result = try sandbox.unroll("check", "--own", "lstm")
    #expect(result.status == 0)
    #expect(result.output.contains("Your cell is an LSTM, and its gradients"))
    #expect(result.output.contains("Next  unroll read 1"))
  }

  @Test func `giving up shows the solution and marks it as studied`() throws {
    _ = try sandbox.unroll("init")
    let result = try sandbox.unroll("solution", "one-hot", "--give-up")
    #expect(try result.status == 0 && result.output == Sandbox.solution("one-hot"))
    #expect(result.errors.contains("`unroll start one-hot` gives you a fresh try"))
    #expect(try sandbox.unroll("list").output.contains("studied"))
    #expect(try sandbox.unroll().output.contains("0 of "))
  }

  @Test(arguments: [
    (["check", "oen-hot"], "Did you mean \"one-hot\"?"),
    (["read", "unroling"], "Did you mean \"unrolling\"?"),
    (["chekc"], "Did you mean \"check\"?"),
    (["help", "chekc"], "Did you mean \"check\"?"),
    (["check", "--own", "foo"], "Usage: unroll check "),
    (["check", "./"], "./ is a folder. Name a file in it."),
    (["init", "/dev/null"], "/dev/null is a file"),
    (["check", "--jsn"], "Did you mean '--json'?"),
    (["check", "one-hot"], "`unroll init`"),
    (["start"], "`unroll init`"),
    (["read", "1", "--width", "0"], "from 1 to 10000"),
    (["read", "1", "--ambiguous-width", "3"], "1 or 2"),
    (["read", "./nothing.md"], "There is no file ./nothing.md."),
    (["read", "nosuch.md"], "There is no file nosuch.md."),
    (["read", "./"], "./ is a folder. Name a Markdown file in it."),
    (["read", "2", "whi-rows"], "There is no heading \"whi-rows\"."),
    (["check", "./nothing.swift"], "There is no file"),
    (["plot", "keep-fractoin"], "Did you mean \"keep-fraction\"?"),
    (["plot", "fold-horizon", "--set", "dcay=1"], "Did you mean \"decay\"?"),
    (["plot", "fold-horizon", "--set", "decay=half"], "The setting decay is a number"),
    (["plot", "double-range", "--svg", "a.svg"], "draws nothing"),
    (["plot", "--svg", "a.svg"], "Name the experiment"),
    (["plot", "padding", "--width", "0"], "from 1 to 10000"),
  ])
  func `wrong usage is answered with what to type`(arguments: [String], answer: String) throws {
    let process = try sandbox.start(arguments)
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(try sandbox.read(".run.out").isEmpty)
    #expect(try sandbox.read(".run.err").contains(answer))
  }

  @Test func `a chapter is also found by its file's name`() throws {
    #expect(try sandbox.unroll("read", "02-one-cell.md").output.hasPrefix("# One cell"))
  }

  @Test(arguments: ["export-weights", "import-weights"])
  func `help fits a terminal of 80 columns`(command: String) throws {
    let help = try sandbox.unroll("help", command)
    #expect(help.status == 0 && help.output.contains("pytorch"))
    let discussion = help.output.split(separator: "USAGE")[0]
    for line in discussion.split(separator: "\n") {
      // A line that was too long goes on without its indentation.
      #expect(line.count <= 80 && line.prefixMatch(of: /V ×|H,|GRU/) == nil, "\(line)")
    }
  }

  @Test func `an experiment is drawn, told in numbers, and written as SVG`() throws {
    let list = try sandbox.unroll("plot")
    #expect(list.status == 0 && list.output.contains(/(?m)^keep-fraction\b/))
    let shown = try sandbox.unroll("plot", "padding", "--width", "60", "--svg", "a.svg")
    #expect(shown.status == 0 && shown.errors == "Wrote a.svg.\n")
    // Piped, it is plain: ASCII lines, then the curves and the values in numbers.
    #expect(shown.output.contains("+-----") && !shown.output.contains("\u{1B}"))
    #expect(shown.output.contains(/(?m)^ones: 0.848 at 1/))
    #expect(shown.output.contains(/(?m)^gap-12 +2.53161e-4$/))
    #expect(shown.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
    #expect(try sandbox.read("a.svg").hasPrefix("<svg "))
    let json = try sandbox.unroll(
      "plot", "squashed-growth", "--set", "weight=1e300", "--json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let values = try #require(object?["values"] as? [String: Any])
    #expect(values["free"] as? String == "Infinity" && values["squashed"] as? Double == 1)
  }

  @Test func `results are JSON where it is asked for`() throws {
    try sandbox.write(try Sandbox.solution("one-hot"), to: "mine.swift")
    let check = try sandbox.unroll("check", "mine.swift", "--exercise", "one-hot", "--json")
    let verdict = try JSONDecoder().decode(Verdict.self, from: Data(check.output.utf8))
    #expect(check.status == 0 && verdict.status == .pass && verdict.seed == 7)
    let list = try sandbox.unroll("list", "--json")
    let object = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any]
    #expect((object?["chapters"] as? [Any])?.isEmpty == false)
  }

  @Test func `compiler errors stand at the learner's line`() throws {
    _ = try sandbox.unroll("init")
    try sandbox.write(
      "import RecurrentKit\nfunc oneHot(ids: [Int], vocabulary: Int) -> Matrix {\n  vocabulry\n}\n",
      to: "one-hot.swift")
    let result = try sandbox.unroll("check")
    #expect(result.status == 1)
    #expect(
      result.output.contains(
        """
        one-hot.swift:3:3: error: cannot find 'vocabulry' in scope
          3 │   vocabulry
            │   ^
        """))
  }

  @Test func `processes that write at the same time lose nothing`() throws {
    _ = try sandbox.unroll("init")
    let slugs = ["one-hot", "fold", "rnn-step", "rnn-forward", "readout", "decode"]
    let processes = try slugs.map {
      try sandbox.start(["solution", $0, "--give-up"], tag: $0)
    }
    for process in processes { process.waitUntilExit() }
    let list = try sandbox.unroll("list").output
    for slug in slugs {
      #expect(
        list.split(separator: "\n").contains { $0.contains("\(slug) ") && $0.hasSuffix("studied") })
    }
  }

  @Test func `any Markdown file can be read, by path or from a pipe`() throws {
    try sandbox.write("# One\n\n## Two\n\nText \u{1B} with σ.\n\n## Three\n\nEnd.\n", to: "a.md")
    let whole = try sandbox.unroll("read", "a.md")
    #expect(whole.status == 0)
    #expect(whole.output == "# One\n\n\n## Two\n\nText ␛ with σ.\n\n\n## Three\n\nEnd.\n")
    #expect(try sandbox.unroll("read", "./a.md", "three").output == "## Three\n\nEnd.\n")
    #expect(try sandbox.unroll("read", "a.md", "--toc").output.hasSuffix("\n  Two\n  Three\n"))
    #expect(try sandbox.unroll("read", "-").status == 0)
    let folder = try sandbox.unroll("read", "./")
    #expect(folder.errors.contains("./ is a folder. Name a Markdown file in it."))
    #expect(folder.status == 2)
  }

  @Test func `colours go into a pipe where they are forced`() throws {
    let process = try sandbox.start(["read", "2"], changes: ["CLICOLOR_FORCE": "1"])
    process.waitUntilExit()
    #expect(try sandbox.read(".run.out").contains("\u{1B}[38;5;"))
    let refused = ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]
    try sandbox.start(["read", "2"], changes: refused).waitUntilExit()
    #expect(try !sandbox.read(".run.out").contains("\u{1B}"))
  }

  @Test func `a setting that is none is answered with what to set`() throws {
    for (name, choice) in [
      ("UNROLL_STYLE", "auto, dark, light or plain"), ("UNROLL_AMBIGUOUS_WIDTH", "1 or 2"),
    ] {
      let process = try sandbox.start(["read", "2"], changes: [name: "pink"])
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
      #expect(
        try sandbox.read(".run.err").contains(
          "\(name) is \"pink\". Set it to \(choice), or unset it."))
    }
  }

  @Test func `an exercise in its chapter tells how far it is and what to type`() throws {
    #expect(try sandbox.unroll("read", "2").output.contains("unroll start rnn-step: write"))
    _ = try sandbox.unroll("init")
    _ = try sandbox.unroll("start", "rnn-step")
    #expect(
      try sandbox.unroll("read", "2", "rnn-step").output.hasPrefix("exercise rnn-step, core"))
    let started = try sandbox.unroll("read", "2").output
    #expect(started.contains("exercise rnn-step, core, 2 stars, started\n"))
    #expect(started.contains("\nunroll check rnn-step: judge rnn-step.swift as it stands\n"))
    _ = try sandbox.unroll("solution", "rnn-step", "--give-up")
    let studied = try sandbox.unroll("read", "2").output
    #expect(studied.contains("stars, studied\n") && studied.contains("\nunroll reset rnn-step:"))
    #expect(studied.contains("\nunroll read 3: the next chapter, Unrolling"))
    #expect(studied.contains("In Order matters [unroll read 1] a state"))
  }

  @Test func `a piped chapter is plain and keeps its width`() throws {
    let chapter = try sandbox.unroll("read", "1", "--width", "60")
    #expect(chapter.status == 0 && !chapter.output.contains("\u{1B}"))
    #expect(chapter.output.contains("Order matters"))
    #expect(try sandbox.unroll("read", "1", "--style", "dark").output.contains("\u{1B}["))
    #expect(try sandbox.unroll("read", "--toc").output.contains("\n  The question\n") == false)
    #expect(
      try sandbox.unroll("--version").output.contains(
        /unroll \d+\.\d+\.\d+ \(edition [0-9a-f]{12}\)/))
  }
}
