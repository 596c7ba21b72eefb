import Exercises
import Grading

/// What every student of a class has earned, by the assignment's rules.
package struct ClassResults: Sendable {
  /// One exercise of one student.
  package struct Cell: Sendable {
    package let item: Assignment.Item
    /// The attempt that counts; nil where nothing was handed in.
    package var grade: Grade?
    package var verdict: Verdict?
    package var override: ScoreOverride?
    /// Started days after the due date, and those of them that cost something.
    package var lateDays = 0
    package var chargedDays = 0
    /// From 0 to 1 before lateness; nil where nothing may be scored.
    package var credit: Double? = 0
    /// What is left of it after lateness.
    package var factor = 1.0
    /// Points, not rounded; nil where nothing may be scored.
    package var points: Double? = 0

    /// Whether nothing is missing, by the judge or by a person's word; lateness aside.
    var hasFullCredit: Bool { credit == 1 }
  }

  /// One student.
  package struct Row: Sendable {
    /// The key of the gradebook.
    package let key: String
    package let student: Roster.Student
    package let cells: [Cell]
    /// Of the last attempt.
    package let origin: Origin?
    package let attempts: Int

    /// The sum of the points; nil as long as one of them is not known.
    package var total: Double? {
      cells.reduce(0) { sum, cell in sum.flatMap { sum in cell.points.map { sum + $0 } } }
    }

    package var hasHandedIn: Bool { attempts > 0 }

    /// Whether there is something to tell the student: of an attempt, or of a score set by hand.
    var hasResult: Bool { hasHandedIn || cells.contains { $0.override != nil } }
  }

  package let assignment: Assignment
  package let rows: [Row]

  /// Computes the results from what a gradebook holds.
  ///
  /// - Parameter assignment: nil stands for all exercises that occur, equally weighted.
  package init(_ gradebook: Gradebook, assignment: Assignment?) throws(GradebookError) {
    try self.init(
      grades: try gradebook.grades(), attempts: try gradebook.attempts(),
      overrides: try gradebook.overridesInForce(), assignment: assignment)
  }

  /// Computes the results from rows.
  ///
  /// - Parameter overrides: those in force, by student and exercise.
  package init(
    grades: [Grade], attempts: [(student: String, attempt: Attempt)],
    overrides: [String: [String: ScoreOverride]], assignment: Assignment?
  ) throws(GradebookError) {
    let grades = Dictionary(grouping: grades, by: \.student)
    let attempts = Dictionary(grouping: attempts, by: \.student)
    let assignment = assignment ?? Self.everything(grades.values.joined())
    let keys = Set(attempts.keys).union(assignment.roster.students.map(\.id)).union(overrides.keys)
    var rows: [Row] = []
    for key in keys {
      let mine = attempts[key, default: []].map(\.attempt)
      let origins = Dictionary(
        mine.map { ($0.number, $0.origin) }, uniquingKeysWith: { first, _ in first })
      let told = mine.last?.origin
      let student =
        assignment.roster.student(key)
        ?? Roster.Student(id: key, name: told?.name ?? key, email: told?.email)
      let marking = Marking(
        assignment: assignment, student: student, origins: origins,
        overrides: overrides[key] ?? [:])
      rows.append(
        Row(
          key: key, student: student, cells: try marking.cells(grades[key] ?? []), origin: told,
          attempts: mine.count))
    }
    self.assignment = assignment
    self.rows = rows.sorted {
      ($0.student.name.lowercased(), $0.key) < ($1.student.name.lowercased(), $1.key)
    }
  }

  private static func everything(_ grades: some Sequence<Grade>) -> Assignment {
    let found = Set(grades.map(\.exercise))
    return Assignment(
      title: "Unroll",
      items: Exercise.catalog.map(\.slug).filter(found.contains)
        .map { Assignment.Item(slug: $0, weight: 1, due: nil) })
  }

  /// A name under which a report may speak of a student.
  package func label(_ row: Row) -> String {
    assignment.isAnonymous ? Self.pseudonym(row.key, assignment.title) : row.student.name
  }

  /// The same for the same student and assignment, and not to be guessed from a list of names alone
  /// only as long as the gradebook's keys stay private.
  package static func pseudonym(_ key: String, _ title: String) -> String {
    "student " + ContentHash(of: ["pseudonym", title, key]).description.prefix(6)
  }
}

/// Rounds as a sheet does: to two decimals, halves up.
///
/// A hair is added first, since 1.005 in binary lies below 1.005.
package func roundedPoints(_ points: Double) -> Double {
  ((points + 1e-9) * 100).rounded(.toNearestOrAwayFromZero) / 100
}

/// Points as text: `7`, `7.5`, `7.25`.
package func pointsText(_ points: Double) -> String {
  let hundredths = Int(((points + 1e-9) * 100).rounded(.toNearestOrAwayFromZero))
  let (whole, rest) = (hundredths / 100, hundredths % 100)
  if rest == 0 { return "\(whole)" }
  return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
