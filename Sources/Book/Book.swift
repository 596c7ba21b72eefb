import CommonMark
import Foundation
import Synchronization

/// All chapters in order, with the exercises in them.
package struct Book: Sendable {
  package let home: ContentHome
  let shelf: Shelf
  package let chapters: [Chapter]

  /// Reads every chapter of a home; throws with all that is wrong in any of them.
  package init(home: ContentHome) throws(BookError) {
    self.home = home
    let names = try home.chapterNames()
    shelf = Shelf(home: home, names: names)
    var chapters: [Chapter] = []
    var problems: [BookError.Problem] = []
    for (name, reading) in zip(names, Self.read(names, of: home)) {
      guard let reading else { throw .unreadable(path: "\(home.chapters)/\(name)") }
      if let chapter = reading.chapter { chapters.append(chapter) }
      problems += reading.problems
    }
    self.chapters = chapters
    problems += joinProblems()
    guard problems.isEmpty else { throw .problems(problems) }
  }

  /// Reads files side by side.
  private static func read(_ names: [String], of home: ContentHome) -> [ContentHome.Reading?] {
    let readings = Mutex([ContentHome.Reading?](repeating: nil, count: names.count))
    DispatchQueue.concurrentPerform(iterations: names.count) { index in
      let reading = home.readChapter(names[index])
      readings.withLock { $0[index] = reading }
    }
    return readings.withLock { $0 }
  }

  /// All exercises in the order of the book.
  package var exercises: [ExerciseFence] { chapters.flatMap(\.exercises) }

  /// The chapter in which an exercise stands.
  package func chapter(of slug: String) -> Chapter? {
    chapters.first { $0.exercises.contains { $0.slug == slug } }
  }

  /// The slugs that an exercise is linked with.
  package func links(of slug: String) -> [String] {
    exercises.first { $0.slug == slug }?.links ?? []
  }

  /// The files that make up the edition, in order; what is generated from others is left out.
  package func contentFiles() -> [String] {
    func names(in folder: String) -> [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
    }
    return chapters.map { "\(home.folder)/\($0.file)" }
      + names(in: home.figures).filter { $0.hasSuffix(".svg") }.map { "\(home.figures)/\($0)" }
      + names(in: home.solutions).filter { !$0.hasPrefix(".") && !$0.hasSuffix(".json") }
      .map { "\(home.solutions)/\($0)" }
  }

  /// Problems that show only when all chapters are seen together.
  private func joinProblems() -> [BookError.Problem] {
    var problems: [BookError.Problem] = []
    var seen: [String: String] = [:]
    var numbers: [Int: String] = [:]
    for chapter in chapters {
      if let other = numbers.updateValue(chapter.file, forKey: chapter.number) {
        problems.append(
          .init(
            file: chapter.file, line: 1, what: "The number \(chapter.number) is also \(other)'s.",
            repair: "Give each chapter a number of its own."))
      }
      for exercise in chapter.exercises {
        let place = "\(chapter.file):\(exercise.line)"
        // A link points back, which also rules circles out.
        for link in exercise.links where seen[link] == nil {
          problems.append(
            .init(
              file: chapter.file, line: exercise.line,
              what: "\(exercise.slug) is linked with \(link), which no earlier fence defines.",
              repair: "Name exercises that stand earlier in the book."))
        }
        if let other = seen.updateValue(place, forKey: exercise.slug) {
          problems.append(
            .init(
              file: chapter.file, line: exercise.line,
              what: "The exercise \(exercise.slug) already stands at \(other).",
              repair: "Give it another slug."))
        }
      }
    }
    return problems
  }
}
