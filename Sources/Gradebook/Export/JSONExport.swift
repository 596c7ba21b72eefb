import Foundation
import Grading

/// Everything about a class as JSON, for programs of one's own.
struct JSONExport: Encodable {
  struct Student: Encodable {
    let student: String
    let name: String
    let email: String?
    let points: Double?
    let exercises: [Exercise]
  }

  struct Exercise: Encodable {
    let exercise: String
    let attempt: Int?
    let submittedAt: String?
    let status: String?
    let credit: Double?
    let lateDays: Int
    let chargedDays: Int
    let points: Double?
    let maxPoints: Double
    let override: String?
    let misconceptions: [String]
    let seed: UInt64?
  }

  let title: String
  let maxPoints: Double
  let students: [Student]

  init(_ results: ClassResults) {
    title = results.assignment.title
    maxPoints = results.assignment.points
    students = results.rows.map { row in
      Student(
        student: results.assignment.isAnonymous ? results.label(row) : row.key,
        name: results.label(row), email: results.assignment.isAnonymous ? nil : row.student.email,
        points: row.total.map(roundedPoints),
        exercises: row.cells.map { cell in
          Exercise(
            exercise: cell.item.slug, attempt: cell.grade?.attempt,
            submittedAt: cell.grade?.submittedAt, status: cell.verdict?.status.rawValue,
            credit: cell.credit, lateDays: cell.lateDays, chargedDays: cell.chargedDays,
            points: cell.points.map(roundedPoints),
            maxPoints: roundedPoints(results.assignment.points(cell.item)),
            override: cell.override?.reason,
            misconceptions: cell.verdict?.diagnosis.map(\.misconception) ?? [],
            seed: cell.verdict?.seed)
        })
    }
  }
}
