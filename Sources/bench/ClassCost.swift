import Exercises
import Foundation
import Grading

/// What an answer of a class takes in bubblewrap's boxes: new, unchanged, and by a shell script that
/// does no more than the same steps.
struct ClassCost {
  private static let students = 4
  /// So many more students hand in what each of these does, where nothing is to be graded anew.
  private static let copies = 9
  private static let rounds = 3
  private let places: Places
  private let folder: String

  init(_ places: Places) throws {
    let finding = Doctor(launcher: places.launcher).examine(.bubblewrap)
    if let fault = finding.fault { throw BenchFailure.noBox(fault) }
    self.places = places
    folder = try places.folder("classes")
  }

  func table() throws -> Table {
    let steps = try ClassRecord(of: try makeClass("recorded", students: 1), places: places)
    var made = ""
    let answers = Double(Self.students * Exercise.catalog.count)
    let times = try [Samples].interleaved(
      rounds: Self.rounds,
      [
        {
          made = try makeClass("\(UUID())", students: Self.students)
          return try grade(made).each(of: answers)
        },
        {
          try copyStudents(of: made)
          try grade(made)
          return try grade(made).each(of: answers * Double(1 + Self.copies))
        },
        { try steps.replay().each(of: Double(steps.answers)) },
      ])
    let script = "compiled, linked and run by a shell script"
    let title =
      "An answer of a class (\(Self.students) students, \(Exercise.catalog.count) exercises)"
    return Table(
      title: title, anchor: script,
      rows: [
        // 900 and 20,000 answers a minute.
        Table.Row(name: "new", samples: times[0], budget: 60_000 / 900),
        Table.Row(name: "unchanged", samples: times[1], budget: 60_000 / 20_000),
        Table.Row(name: script, samples: times[2]),
      ])
  }

  /// Writes a class of right answers, each of them new to every cache.
  private func makeClass(_ name: String, students: Int) throws -> String {
    for student in 0..<students {
      let place = try places.folder("classes/\(name)/s\(student)")
      for exercise in Exercise.catalog {
        let solution = "\(places.book.home.solutions)/\(exercise.slug).swift"
        try Edit.marked(String(contentsOfFile: solution, encoding: .utf8))
          .write(to: "\(place)/\(exercise.slug).swift")
      }
    }
    return "\(folder)/\(name)"
  }

  private func copyStudents(of made: String) throws {
    for student in 0..<Self.students {
      for copy in 1...Self.copies {
        try FileManager.default.copyItem(
          atPath: "\(made)/s\(student)", toPath: "\(made)/s\(student)-\(copy)")
      }
    }
  }

  @discardableResult
  private func grade(_ place: String) throws -> Time {
    try Child(
      command: [places.grader, "grade", place, "--class", "--gradebook", place + ".gradebook"],
      environment: places.environment
    ).run()
  }
}

extension Time {
  /// The share of one of several things.
  fileprivate func each(of count: Double) -> Time {
    Time(wall: wall / count, processor: processor.map { $0 / count })
  }
}
