import Grading

/// One grade that differs between two states of a class, and why.
package struct GradeChange: Sendable, Equatable {
  package var student: String
  package var exercise: String
  /// Such as `wrong 0.5`, or `not handed in`.
  package var before: String
  package var after: String
  package var reasons: [String]

  package init(
    student: String, exercise: String, before: String, after: String, reasons: [String]
  ) {
    self.student = student
    self.exercise = exercise
    self.before = before
    self.after = after
    self.reasons = reasons
  }

  /// The changes in order of student and exercise.
  ///
  /// Of each student the last attempt that answers an exercise is compared.
  package static func between(
    _ old: [Grade], _ new: [Grade]
  ) throws(GradebookError) -> [GradeChange] {
    let (old, new) = (newest(old), newest(new))
    var changes: [GradeChange] = []
    for key in Set(old.keys).union(new.keys).sorted(by: { ($0[0], $0[1]) < ($1[0], $1[1]) }) {
      let (before, after) = (old[key], new[key])
      guard try outcome(before) != outcome(after) else { continue }
      changes.append(
        GradeChange(
          student: key[0], exercise: key[1], before: words(before), after: words(after),
          reasons: try reasons(before, after)))
    }
    return changes
  }

  private static func newest(_ grades: [Grade]) -> [[String]: Grade] {
    Dictionary(
      grades.map { ([$0.student, $0.exercise], $0) },
      uniquingKeysWith: { $0.attempt > $1.attempt ? $0 : $1 })
  }

  /// What counts as a grade: two of them are equal if a student would see no difference.
  private static func outcome(_ grade: Grade?) throws(GradebookError) -> [String] {
    let verdict = try grade?.verdict()
    return [words(grade)]
      + (verdict?.outputs ?? []).map { "\($0.name) \($0.status)" }
      + (verdict?.checks ?? []).map { "\($0.name) \($0.status)" }
      + (verdict?.diagnosis ?? []).map { "\($0.output) \($0.misconception)" }
  }

  private static func words(_ grade: Grade?) -> String {
    guard let grade else { return "not handed in" }
    let status = grade.result?.status ?? "not graded"
    let score = grade.score.map { " \($0)" } ?? ""
    return status + score + (grade.override?.score == nil ? "" : " (set by hand)")
  }

  private static func reasons(
    _ before: Grade?, _ after: Grade?
  ) throws(GradebookError) -> [String] {
    var reasons: [String] = []
    if let set = after?.override, set != before?.override {
      reasons.append("\(set.author) set it: \(set.reason)")
    }
    guard let old = before?.result, let new = after?.result else { return reasons }
    if old.sha256 != new.sha256 {
      reasons.append("another text was handed in (attempt \(after?.attempt ?? 0))")
    }
    if old.content != new.content { reasons.append("the exercise or its judge changed") }
    if old.seed != new.seed { reasons.append("other cases were drawn (seed \(new.seed))") }
    if old.key == new.key, old.verdict != new.verdict {
      reasons.append("the same text got another verdict, which must not be")
    }
    let mistakes = Set(try before?.verdict()?.diagnosis.map(\.misconception) ?? [])
    let named = try after?.verdict()?.diagnosis.map(\.misconception) ?? []
    reasons += named.filter { !mistakes.contains($0) }.map { "now named: \($0)" }
    return reasons
  }
}
