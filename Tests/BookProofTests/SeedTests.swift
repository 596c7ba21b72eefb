import Book
import Foundation
import Grading
import Testing

/// Honest answers pass and wrong ones fail whatever the seed.
@Suite(.serialized) struct SeedTests {
  static let alternatives: [String] = {
    let folder =
      URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().path + "/GradingTests/Alternatives"
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      name.hasSuffix(".swift") && ProofBook.slugs.contains { name.hasPrefix("\($0)/") }
    }.sorted().map { "\(folder)/\($0)" }
  }()

  @Test func `every exercise has an honest solution of another structure`() {
    let covered = Set(Self.alternatives.map { $0.split(separator: "/").dropLast().last ?? "" })
    for slug in ProofBook.slugs { #expect(covered.contains(slug[...]), "\(slug)") }
  }

  @Test(arguments: alternatives)
  func `an honest solution of another structure passes`(path: String) throws {
    let slug = String(path.split(separator: "/").dropLast().last ?? "")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for seed in ProofBook.seeds {
      let verdict = ProofBook.grade(text, slug, seed: seed)
      #expect(verdict.status == .pass, "seed \(seed): \(verdict.firstMessage ?? "")")
    }
  }

  @Test(arguments: ProofBook.slugs)
  func `a reference solution passes`(slug: String) throws {
    for seed in ProofBook.seeds {
      let verdict = ProofBook.grade(try ProofBook.solution(slug), slug, seed: seed)
      #expect(verdict.status == .pass, "seed \(seed): \(verdict.firstMessage ?? "")")
    }
  }

  @Test(arguments: ProofBook.slugs)
  func `no misconception passes`(slug: String) throws {
    let solution = try ProofBook.solution(slug)
    for misconception in try ProofBook.book.misconceptions(slug) {
      let text = try #require(Misconception.apply(misconception.edits, to: solution))
      for seed in ProofBook.seeds {
        let verdict = ProofBook.grade(text, slug, seed: seed)
        #expect(
          verdict.status == .wrong || verdict.status == .crash,
          "\(misconception.id), seed \(seed): \(verdict.status)")
        #expect(verdict.diagnosis.map(\.misconception) == [misconception.id])
      }
    }
  }
}
