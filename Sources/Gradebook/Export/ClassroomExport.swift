import Foundation
import Grading

/// The result that GitHub Classroom's reporter reads, in version 1, for one student.
///
/// A workflow hands it on as base64 in a step's output named `result`.
struct ClassroomExport: Encodable {
  struct Test: Encodable {
    let name: String
    let status: String
    let score: Double
    let message: String
    let test_code = ""
    let filename: String
    let line_no: Int
    let duration: Double

    private enum CodingKeys: String, CodingKey {
      case name, status, score, message, test_code, filename, line_no, duration
    }
  }

  let version = 1
  let status: String
  let max_score: Double
  let tests: [Test]

  private enum CodingKeys: String, CodingKey {
    case version, status, max_score, tests
  }

  init(_ row: ClassResults.Row, _ results: ClassResults, now: Moment) {
    let page = FeedbackPage(results: results, row: row, now: now)
    tests = row.cells.map { cell in
      Test(
        name: cell.item.slug,
        status: cell.points == nil ? "error" : cell.hasFullCredit ? "pass" : "fail",
        score: roundedPoints(cell.points ?? 0),
        message: Page.Block.markdown(Array(page.blocks(cell).dropFirst())),
        filename: cell.grade?.originalName ?? cell.grade?.file ?? "",
        line_no: cell.verdict?.checks.first { $0.line != nil }?.line ?? 0,
        duration: (cell.verdict?.seconds.build ?? 0) + (cell.verdict?.seconds.run ?? 0))
    }
    max_score = roundedPoints(results.assignment.points)
    status =
      tests.contains { $0.status == "error" }
      ? "error" : tests.allSatisfy { $0.status == "pass" } ? "pass" : "fail"
  }
}
