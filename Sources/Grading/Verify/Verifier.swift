import Book
import Exercises
import Foundation

/// The author's proof: every exercise can be solved, can be failed, and names the mistakes it claims.
package struct Verifier: Sendable {
  let book: Book
  let grader: Grader
  let seed: UInt64

  package init(book: Book, grader: Grader, seed: UInt64) {
    self.book = book
    self.grader = grader
    self.seed = seed
  }

  /// Proves some exercises, or all; two at a time on two cores.
  ///
  /// With `isRecording` the fingerprints are written anew instead of compared.
  package func verify(_ slugs: [String], isRecording: Bool) -> VerifyReport {
    let start = DispatchTime.now()
    let fences = book.exercises.filter { slugs.contains($0.slug) }
    var report = VerifyReport()
    report.problems += joinProblems()
    for fence in fences {
      var proof = ExerciseProof(book: book, grader: grader, seed: seed, fence: fence)
      proof.run(isRecording: isRecording)
      report.rows.append(proof.row)
      report.problems += proof.problems
    }
    report.problems += ChapterProof(book: book, grader: grader).problems(slugs)
    report.seconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
    return report
  }

  /// Fences, contracts and solutions join by slug; each missing piece is named.
  private func joinProblems() -> [BookError.Problem] {
    var problems: [BookError.Problem] = []
    for chapter in book.chapters {
      for fence in chapter.exercises where Exercise.named(fence.slug) == nil {
        let nearest = NameSearch(fence.slug, in: Exercise.catalog.map(\.slug))
        let guess = if case .unknown(let name?) = nearest { " Did you mean \(name)?" } else { "" }
        problems.append(
          .init(
            file: chapter.file, line: fence.line, what: "\(fence.slug) has no contract.\(guess)",
            repair: "Add it to Sources/Exercises/Catalog."))
      }
    }
    for exercise in Exercise.catalog where book.chapter(of: exercise.slug) == nil {
      problems.append(
        .init(
          file: "Sources/Exercises/Catalog/Catalog.swift", line: 1,
          what: "\(exercise.slug) stands in no chapter.",
          repair: "Write a fence `swift exercise=\(exercise.slug) level=more stars=2`."))
    }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: book.home.solutions)) ?? []
    for file in files.sorted() where !file.hasPrefix(".") {
      let slug = String(file.prefix { $0 != "." })
      if book.chapter(of: slug) == nil {
        problems.append(
          .init(
            file: "solutions/\(file)", line: 1, what: "No chapter has an exercise \(slug).",
            repair: "Write its fence, or remove the file."))
      }
    }
    return problems
  }
}

/// Runs work in parallel on all cores and returns the results in order.
func inParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ work: @Sendable (Item) -> Result
) -> [Result] {
  let results = Results<Result>(count: items.count)
  DispatchQueue.concurrentPerform(iterations: items.count) { index in
    results.set(work(items[index]), at: index)
  }
  return results.all
}

private final class Results<Result: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [Result?]

  init(count: Int) { values = Array(repeating: nil, count: count) }

  func set(_ value: Result, at index: Int) { lock.withLock { values[index] = value } }

  var all: [Result] { lock.withLock { values.compactMap { $0 } } }
}
