import Book
import Exercises
import Foundation

import Grading

/// The book under test, with one grader and one cache for the whole run.
enum ProofBook {
  static let book: Book = {
    do {
      return try Book(home: ContentHome.find())
    } catch {
      preconditionFailure("The book cannot be read: \(error)")
    }
  }()

  static let grader: Grader = {
    let folder = NSTemporaryDirectory() + "unroll-proof-\(getpid())"
    do {
      let cache = try BuildCache(folder: folder)
      Cleanup.folder = folder
      atexit { try? FileManager.default.removeItem(atPath: Cleanup.folder) }
      return try Grader(book: book, cache: cache)
    } catch {
      preconditionFailure("No grader can be set up: \(error)")
    }
  }()

  private enum Cleanup {
    nonisolated(unsafe) static var folder = ""
  }

  /// The exercises to prove: all, or those that the environment variable PROOF_SLUGS lists, parted
  /// by commas.
  static let slugs: [String] = {
    let all = book.exercises.map(\.slug)
    guard let wish = ProcessInfo.processInfo.environment["PROOF_SLUGS"] else { return all }
    let wanted = wish.split(separator: ",").map(String.init)
    precondition(Set(wanted).isSubset(of: all), "PROOF_SLUGS names exercises that are not there.")
    return all.filter(wanted.contains)
  }()

  /// How many fresh seeds a test tries; more by the environment variable PROOF_SEEDS.
  static let seeds: [UInt64] = {
    let count = ProcessInfo.processInfo.environment["PROOF_SEEDS"].flatMap { UInt64($0) } ?? 3
    return (0..<count).map { 10_000 + $0 }
  }()

  static func grade(_ text: String, _ slug: String, seed: UInt64 = 7) -> Verdict {
    grader.grade(Submission(name: slug + ".swift", text: text), exercise: slug, seed: seed)
  }

  static func solution(_ slug: String) throws -> String { try book.solution(slug) }
}
