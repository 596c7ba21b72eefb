import Foundation
import Grading

/// Gradescope's `results.json` for one student.
struct GradescopeExport: Encodable {
  struct Test: Encodable {
    let score: Double
    let max_score: Double
    let status: String
    let name: String
    let number: String
    let output: String
    let output_format = "md"
    let tags: [String]
    let visibility = "visible"

    private enum CodingKeys: String, CodingKey {
      case score, max_score, status, name, number, output, output_format, tags, visibility
    }
  }

  let score: Double
  let execution_time: Double
  let output: String
  let output_format = "md"
  let test_output_format = "md"
  let visibility = "visible"
  /// What learners print may carry hidden inputs.
  let stdout_visibility = "hidden"
  let tests: [Test]

  private enum CodingKeys: String, CodingKey {
    case score, execution_time, output, output_format, test_output_format, visibility
    case stdout_visibility, tests
  }

  /// Nil where the points are not complete: Gradescope has no word for that.
  init?(_ row: ClassResults.Row, _ results: ClassResults, now: Moment) {
    guard let total = row.total else { return nil }
    let page = FeedbackPage(results: results, row: row, now: now)
    score = roundedPoints(total)
    execution_time =
      (row.cells.reduce(0) {
        $0 + ($1.verdict?.seconds.build ?? 0) + ($1.verdict?.seconds.run ?? 0)
      }
      * 1_000).rounded() / 1_000
    output = Page.Block.markdown(Array(page.page.blocks.prefix(1)))
    tests = row.cells.enumerated().map { index, cell in
      Test(
        score: roundedPoints(cell.points ?? 0),
        max_score: roundedPoints(results.assignment.points(cell.item)),
        status: cell.hasFullCredit ? "passed" : "failed", name: cell.item.slug,
        number: "\(index + 1)",
        output: Page.Block.markdown(Array(page.blocks(cell).dropFirst())),
        tags: [cell.verdict?.status.rawValue ?? "missing"])
    }
  }
}
