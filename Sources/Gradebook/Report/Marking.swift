import Grading

/// Applies an assignment's rules to what one student handed in.
struct Marking {
  let assignment: Assignment
  let student: Roster.Student
  /// What the learning system told of each attempt, by number.
  let origins: [Int: Origin?]
  let overrides: [String: ScoreOverride]

  /// One answer that may count.
  private struct Candidate {
    let grade: Grade
    let days: Int
    /// Before lateness; nil where nothing may be scored.
    let credit: Double?
  }

  /// The cells in the assignment's order.
  func cells(_ grades: [Grade]) throws(GradebookError) -> [ClassResults.Cell] {
    var cells: [String: ClassResults.Cell] = [:]
    var free = assignment.late.freeDays
    // What has no due date is never late, and comes first so that it spends nothing.
    let dues = Set(assignment.items.map { assignment.due($0)?.seconds ?? .min }).sorted()
    for due in dues {
      var longest = 0
      for item in assignment.items where (assignment.due(item)?.seconds ?? .min) == due {
        let mine = try candidates(item, grades.filter { $0.exercise == item.slug })
        let cell = try cell(item, choice(mine, free), free)
        longest = max(longest, cell.lateDays)
        cells[item.slug] = cell
      }
      free -= min(free, longest)
    }
    return assignment.items.compactMap { cells[$0.slug] }
  }

  private func candidates(_ item: Assignment.Item, _ grades: [Grade]) throws(GradebookError)
    -> [Candidate]
  {
    var candidates: [(time: Moment?, candidate: Candidate)] = []
    for grade in grades {
      let time = grade.submittedAt.flatMap { Moment($0) }
      let days = assignment.late.days(
        time, due: assignment.due(item),
        isMarked: (origins[grade.attempt] ?? nil)?.isMarkedLate ?? false,
        extensionDays: student.extensionDays)
      candidates.append(
        (time, Candidate(grade: grade, days: days, credit: try credit(item, grade))))
    }
    return candidates.sorted { first, second in
      if let one = first.time, let other = second.time, one != other { return one < other }
      return first.candidate.grade.attempt < second.candidate.grade.attempt
    }.map(\.candidate)
  }

  private func credit(_ item: Assignment.Item, _ grade: Grade) throws(GradebookError) -> Double? {
    if let override = overrides[item.slug]?.score { return override }
    guard let result = grade.result, let score = result.score else { return nil }
    let share = result.maxScore > 0 ? score / result.maxScore : 0
    switch assignment.credit {
    case .outputs: return share
    case .allOrNothing: return result.status == Verdict.Status.pass.rawValue ? 1 : 0
    }
  }

  private func choice(_ candidates: [Candidate], _ free: Int) -> Candidate? {
    guard assignment.choice == .best else { return candidates.last }
    // An attempt that could not be judged may be the best: it is shown until it is judged.
    if let open = candidates.last(where: { $0.credit == nil }) { return open }
    func worth(_ candidate: Candidate) -> Double {
      (candidate.credit ?? 0) * assignment.late.factor(max(0, candidate.days - free))
    }
    // Of equals the one that is less late: it leaves more free days.
    return candidates.max { (worth($0), -$0.days) < (worth($1), -$1.days) }
  }

  private func cell(_ item: Assignment.Item, _ chosen: Candidate?, _ free: Int)
    throws(GradebookError) -> ClassResults.Cell
  {
    var cell = ClassResults.Cell(item: item)
    cell.override = overrides[item.slug]
    guard let chosen else {
      cell.credit = cell.override?.score ?? 0
      cell.points = cell.credit.map { $0 * assignment.points(item) }
      return cell
    }
    cell.grade = chosen.grade
    cell.verdict = try chosen.grade.verdict()
    cell.lateDays = chosen.days
    cell.chargedDays = max(0, chosen.days - free)
    cell.credit = chosen.credit
    cell.factor = assignment.late.factor(cell.chargedDays)
    cell.points = chosen.credit.map { $0 * cell.factor * assignment.points(item) }
    return cell
  }
}
