import Book
import Foundation

/// From a saved file to the verdict: the whole `unroll check`, and what its parts take by themselves.
struct SaveToVerdict {
  private static let rounds = 20
  private let places: Places
  private let slug: String
  private let workspace: String

  init(_ places: Places) throws {
    self.places = places
    let slugs = places.book.exercises.map(\.slug)
    slug = ["lstm-step-backward", "bptt"].first(where: slugs.contains) ?? slugs.last ?? "one-hot"
    workspace = places.scratch + "/workspace"
    try unroll("init", workspace, in: "/").run()
    try unroll("start", slug, in: workspace).run()
  }

  func tables() throws -> [Table] {
    _ = try check()
    try edit()
    let record = try JudgeRecord(places: places, workspace: workspace, slug: slug)
    try "print(\"ready\")\n".write(to: record.compileFolder + "/main.swift")
    let times = try [Samples].interleaved(
      rounds: Self.rounds,
      [
        { try check() },
        { try compile(record) },
        { try Child(command: record.link).run() },
      ])
    let compileName = "swift-frontend alone, same file and a one-line main"
    var rows = [
      Table.Row(name: "unroll check", samples: times[0], budget: 150),
      Table.Row(name: compileName, samples: times[1]),
      Table.Row(name: "ld.lld alone", samples: times[2]),
      Table.Row(name: "the program alone, by the verdict", samples: try runTimes()),
    ]
    if ProcessInfo.processInfo.environment["BENCH_QUICK"] == nil {
      let anchor = try PackageAnchor(places, slug: slug)
      rows.append(Table.Row(name: "swift test of a package with it", samples: try anchor.times()))
    }
    return [
      Table(title: "After an edit of \(slug)", anchor: compileName, rows: rows),
      try launcherTable(),
    ]
  }

  private func unroll(_ words: String..., in folder: String) -> Child {
    Child(command: [places.unroll] + words, environment: places.environment, folder: folder)
  }

  /// Saves the right answer with a comment that was never there before.
  private func edit() throws {
    let text = try String(
      contentsOfFile: "\(places.book.home.solutions)/\(slug).swift", encoding: .utf8)
    try Edit.marked(text).write(to: "\(workspace)/\(slug).swift")
  }

  private func check() throws -> Double {
    try edit()
    return try unroll("check", slug, in: workspace).run()
  }

  private func compile(_ record: JudgeRecord) throws -> Double {
    let file = "\(record.compileFolder)/\(slug).swift"
    try Edit.marked(String(contentsOfFile: file, encoding: .utf8)).write(to: file)
    return try Child(command: record.compile).run()
  }

  /// How long the program with the learner's code ran, as the verdict tells.
  private func runTimes() throws -> Samples {
    struct Verdict: Decodable {
      struct Seconds: Decodable { var run: Double }
      var seconds: Seconds
    }
    var samples = Samples()
    for _ in 0..<5 {
      var command = unroll("check", slug, "--json", in: workspace)
      let file = "\(places.scratch)/verdict-\(samples.values.count).json"
      command.files[1] = file
      try edit()
      try command.run()
      let data = try Data(contentsOf: URL(filePath: file))
      samples.add(try JSONDecoder().decode(Verdict.self, from: data).seconds.run * 1000)
    }
    return samples
  }

  /// What it costs to start a program through the launcher, as every step of the judge does.
  private func launcherTable() throws -> Table {
    let plain = Child(command: ["/bin/true"])
    // 5 s of processor time, no limit on memory, no files to write, 64 open ones, 5 s in all.
    let limits = ["5", "0", "0", "64", "5000"]
    var launched = Child(command: [places.launcher] + limits + plain.command)
    // A pipe that stays open and empty is the launcher's sign that somebody still waits.
    let lifeline = places.scratch + "/lifeline"
    mkfifo(lifeline, 0o600)
    launched.files[0] = lifeline
    for descriptor in Int32(3)...5 { launched.files[descriptor] = "/dev/null" }
    let times = try [Samples].interleaved(
      rounds: 50, [{ try plain.run() }, { [launched] in try launched.run() }])
    return Table(
      title: "Starting a program", anchor: "/bin/true",
      rows: [
        Table.Row(name: "/bin/true", samples: times[0]),
        Table.Row(name: "/bin/true through the launcher", samples: times[1]),
      ])
  }
}

/// Makes a text new to every cache without changing what it means.
enum Edit {
  static func marked(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("// edit ") }
    return lines.joined(separator: "\n") + "// edit \(UInt64.random(in: 0...UInt64.max))\n"
  }
}
