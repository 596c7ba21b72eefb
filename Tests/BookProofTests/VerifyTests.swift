import Grading
import Testing

/// The author's proof over the whole book, as `grader verify` runs it.
@Suite(.serialized) struct VerifyTests {
  @Test func `every exercise can be solved, can be failed, and names its mistakes`() {
    let report = Verifier(book: ProofBook.book, grader: ProofBook.grader, seed: 7)
      .verify(ProofBook.slugs, isRecording: false)
    for problem in report.problems { Issue.record("\(problem)") }
    #expect(report.rows.count == ProofBook.slugs.count)
    for row in report.rows {
      #expect(row.isStarterUnfinished, "\(row.slug)")
      #expect(row.isSolutionRight, "\(row.slug)")
      #expect(row.misconceptions > 0 && row.rejected == row.misconceptions, "\(row.slug)")
      #expect(row.named == row.misconceptions, "\(row.slug)")
      #expect(row.trivial == 3 && row.trivialRejected == 3, "\(row.slug)")
    }
  }

  /// All changes take about ten minutes (`grader verify --mutate`); here so many of each solution.
  static let changes = 60

  @Test(arguments: ProofBook.slugs)
  func `no single-token change of a solution passes unless it is listed as equivalent`(
    slug: String
  ) throws {
    let proof = MutationProof(book: ProofBook.book, grader: ProofBook.grader, seed: 7)
    let row = try proof.row(slug, atMost: Self.changes)
    #expect(row.survivors.isEmpty, "add a case, or list them in solutions/\(slug).equivalents.md")
    #expect(row.rejected > 0)
  }
}
