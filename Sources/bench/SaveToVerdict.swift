import Foundation

/// From a saved file to the verdict: the whole `unroll check`, and what its parts take by themselves.
struct SaveToVerdict {
  private static let rounds = 20
  private let places: Places
  private let answer: AnsweredExercise

  /// Takes the largest exercise that this copy can judge already.
  init(_ places: Places) throws {
    self.places = places
    let slugs = ["lstm-step-backward", "bptt", "one-hot"]
    guard let answer = slugs.lazy.compactMap({ try? AnsweredExercise($0, in: places) }).first
    else { throw BenchFailure.noVerdict(slugs) }
    self.answer = answer
  }

  func table() throws -> Table {
    let record = try JudgeRecord(of: answer, places: places)
    try "print(\"ready\")\n".write(to: record.compileFolder + "/main.swift")
    let times = try [Samples].interleaved(
      rounds: Self.rounds,
      [
        { try answer.check() },
        { try compile(record) },
        { try Child(command: record.link).run() },
        { try answer.runTime() },
      ])
    let compiler = "swift-frontend alone, same file and a one-line main"
    var rows = [
      Table.Row(name: "unroll check", samples: times[0], budget: 150),
      Table.Row(name: compiler, samples: times[1]),
      Table.Row(name: "ld.lld alone", samples: times[2]),
      Table.Row(name: "the program alone, by the verdict", samples: times[3]),
    ]
    if ProcessInfo.processInfo.environment["BENCH_QUICK"] == nil {
      let anchor = try PackageAnchor(places, slug: answer.slug)
      rows.append(Table.Row(name: "swift test of a package with it", samples: try anchor.times()))
    }
    return Table(title: "After an edit of \(answer.slug)", anchor: compiler, rows: rows)
  }

  private func compile(_ record: JudgeRecord) throws -> Time {
    let file = "\(record.compileFolder)/\(answer.slug).swift"
    try Edit.marked(String(contentsOfFile: file, encoding: .utf8)).write(to: file)
    // Beside an object of equal code the compiler would leave out half of its work.
    unlink(record.compileFolder + "/Answer.o")
    return try Child(command: record.compile).run()
  }
}
