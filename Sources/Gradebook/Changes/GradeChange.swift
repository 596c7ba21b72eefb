import Grading

/// One grade or verdict that differs between two states of a class, and why.
package struct GradeChange: Sendable, Equatable {
  package var student: String
  package var exercise: String
  /// Such as `wrong 0.5`, or `not handed in`.
  package var before: String
  package var after: String
  package var reasons: [String]
  /// Whether the score itself is another; otherwise only what the student is told.
  package var isOfScore: Bool

  package init(
    student: String, exercise: String, before: String, after: String, reasons: [String],
    isOfScore: Bool = true
  ) {
    self.student = student
    self.exercise = exercise
    self.before = before
    self.after = after
    self.reasons = reasons
    self.isOfScore = isOfScore
  }

  /// The changes in order of student and exercise.
  ///
  /// Of each student the last attempt that answers an exercise is compared.
  package static func between(
    _ old: ClassState, _ new: ClassState
  ) throws(GradebookError) -> [GradeChange] {
    let (old, new) = (sides(old), sides(new))
    var changes: [GradeChange] = []
    for key in Set(old.keys).union(new.keys).sorted(by: { ($0[0], $0[1]) < ($1[0], $1[1]) }) {
      let (before, after) = (old[key] ?? Side(), new[key] ?? Side())
      guard try before.outcome() != after.outcome() else { continue }
      changes.append(
        GradeChange(
          student: key[0], exercise: key[1], before: before.words, after: after.words,
          reasons: try reasons(before, after), isOfScore: before.score != after.score))
    }
    return changes
  }

  /// What one state says of an exercise of a student.
  private struct Side {
    var grade: Grade?
    var override: ScoreOverride?

    var score: Double? { override?.score ?? grade?.score }

    var words: String {
      let status = grade.map { $0.result?.status ?? "not graded" } ?? "not handed in"
      let score = score.map { " \($0)" } ?? ""
      return status + score + (override?.score == nil ? "" : " (set by hand)")
    }

    /// Two of them are equal if a student would see no difference.
    func outcome() throws(GradebookError) -> [String] {
      let verdict = try grade?.verdict()
      return [words]
        + (verdict?.outputs ?? []).map { "\($0.name) \($0.status)" }
        + (verdict?.checks ?? []).map { "\($0.name) \($0.status)" }
        + (verdict?.diagnosis ?? []).map { "\($0.output) \($0.misconception)" }
    }
  }

  private static func sides(_ state: ClassState) -> [[String]: Side] {
    var sides: [[String]: Side] = [:]
    for grade in state.grades {
      let key = [grade.student, grade.exercise]
      if let other = sides[key]?.grade, other.attempt > grade.attempt { continue }
      sides[key] = Side(grade: grade)
    }
    for (student, overrides) in state.overrides {
      for (exercise, override) in overrides {
        sides[[student, exercise], default: Side()].override = override
      }
    }
    return sides
  }

  private static func reasons(_ before: Side, _ after: Side) throws(GradebookError) -> [String] {
    var reasons: [String] = []
    if let set = after.override, !set.isSame(as: before.override) {
      reasons.append("\(set.author) set it: \(set.reason)")
    }
    guard let old = before.grade?.result, let new = after.grade?.result else { return reasons }
    if old.sha256 != new.sha256 {
      reasons.append("another text was handed in (attempt \(after.grade?.attempt ?? 0))")
    }
    if old.content != new.content { reasons.append("the exercise or its judge changed") }
    if old.seed != new.seed { reasons.append("other cases were drawn (seed \(new.seed))") }
    if old.key == new.key, old.verdict != new.verdict {
      reasons.append("the same text got another verdict, which must not be")
    }
    let mistakes = Set(try before.grade?.verdict()?.diagnosis.map(\.misconception) ?? [])
    let named = try after.grade?.verdict()?.diagnosis.map(\.misconception) ?? []
    reasons += named.filter { !mistakes.contains($0) }.map { "now named: \($0)" }
    return reasons
  }
}
