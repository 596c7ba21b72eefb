import ArgumentParser
import Book
import Foundation
import Gradebook

/// What `grader grade` can be told about a class.
struct ClassOptions: ParsableArguments {
  @Option(help: "Keep the verdicts in this file, and grade only what it does not know yet.")
  var gradebook: String?

  @Option(help: "Grade so many files at a time (default: one for each processor).")
  var jobs: Int?

  @Option(help: "Grade one part of the class, such as 0/4 of 0/4 to 3/4.", transform: Self.shard)
  var shard: Shard?

  @Flag(name: .customLong("submission"), help: "Each path is one submission.")
  var isSubmission = false

  @Flag(name: .customLong("class"), help: "Each path holds one folder for each student.")
  var isClass = false

  @Option(help: "Grade an exercise anew though nothing changed; all of them: `--regrade all`.")
  var regrade: [String] = []

  func validate() throws {
    if isSubmission && isClass { throw ValidationError("Choose --submission or --class.") }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256.")
    }
    guard gradebook == nil else { return }
    if jobs != nil || shard != nil || isSubmission || isClass || !regrade.isEmpty {
      throw ValidationError(
        "--jobs, --shard, --submission, --class and --regrade go with --gradebook FILE.")
    }
  }

  /// The exercises that are to be graded anew, each by its slug.
  func regraded(in book: Book) throws -> Set<String> {
    var slugs: Set<String> = []
    for name in regrade {
      if name == "all" {
        slugs.formUnion(book.exercises.map(\.slug))
      } else {
        slugs.insert(try book.exercise(named: name).slug)
      }
    }
    return slugs
  }

  var handing: Handing { isSubmission ? .submission : isClass ? .ofClass : .found }

  private static func shard(_ text: String) throws -> Shard {
    guard let shard = Shard(text) else {
      throw ValidationError("\(text) names no part. The four parts of four are 0/4 to 3/4.")
    }
    return shard
  }
}
