import Book
import Exercises
import Foundation
import Grading
import Testing

/// A class of made submissions: right answers and other right ones, each wrong idea, starters, and
/// files that do harm, dealt out so that most texts are nobody else's.
struct MadeClass {
  let book: Book
  /// The folder of this package's tests.
  let tests: String

  /// The texts for an exercise with the kind of each.
  private func texts(_ exercise: ExerciseFence) throws -> [String] {
    let solution = try book.solution(exercise.slug)
    let folder = "\(tests)/GradingTests/Alternatives/\(exercise.slug)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
    let others = names.compactMap {
      try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }
    let wrong = try book.misconceptions(exercise.slug)
      .compactMap { Misconception.apply($0.edits, to: solution) }
    return Array(repeating: solution, count: 6) + others + wrong + [exercise.starter]
  }

  private func hostile() throws -> [String] {
    let folder = "\(tests)/GradingTests/Hostile"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
      try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }
  }

  /// Writes a folder for each student, each with an answer to every exercise.
  ///
  /// A comment with the student's number makes nine of ten texts differ from those of others. One
  /// student in thirty hands in something hostile for `one-hot`.
  func write(students: Int, into folder: String) throws -> Int {
    let hostile = try hostile()
    var random = SeededGenerator(seed: 300, purpose: "made class")
    var count = 0
    let pools = try book.exercises.map { ($0.slug, try texts($0)) }
    for student in 0..<students {
      let place = folder + "/s" + String(1000 + student).dropFirst()
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      for (slug, pool) in pools {
        var text = pool[Int(random.uniform() * Double(pool.count)) % pool.count]
        if slug == "one-hot", student % 30 == 0 { text = hostile[student / 30 % hostile.count] }
        if random.uniform() < 0.9 { text += "\n// \(student)\n" }
        try text.write(toFile: "\(place)/\(slug).swift", atomically: false, encoding: .utf8)
        count += 1
      }
    }
    return count
  }
}

struct MadeClassTests {
  @Test func `a made class has an answer to every exercise from everybody`() throws {
    let made = MadeClass(book: ClassHome.book, tests: ClassHome.root + "/Tests")
    let environment = ProcessInfo.processInfo.environment
    let folder = Folder()
    // To measure with: UNROLL_CLASS names a folder, UNROLL_STUDENTS says how many.
    let place = environment["UNROLL_CLASS"] ?? folder.path + "/class"
    let students = environment["UNROLL_STUDENTS"].flatMap { Int($0) } ?? 3
    let count = try made.write(students: students, into: place)
    #expect(count == students * ClassHome.book.exercises.count)
  }
}
