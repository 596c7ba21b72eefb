import Grading

/// What one student is told about a whole assignment.
///
/// As long as the cases are hidden, all that is said of them is which outputs and checks are right,
/// and a wrong idea by its name: a value, a crash's text or a print could carry a case's input out.
struct FeedbackPage {
  let results: ClassResults
  let row: ClassResults.Row
  let now: Moment

  /// The seed with which everybody's `unroll check` asks: its cases are no secret.
  static let publicSeed: UInt64 = 7

  var page: Page {
    var page = Page(title: "\(results.assignment.title): \(results.label(row))")
    page.blocks.append(
      .paragraph(
        row.total.map {
          "\(pointsText($0)) of \(pointsText(results.assignment.points)) points."
        } ?? "The points are not complete yet: something could not be judged. It is not your fault."
      ))
    page.blocks.append(
      .table(
        header: ["exercise", "result", "credit", "late", "points"],
        rows: row.cells.map(summary)))
    if let notes = row.origin?.notes, !notes.isEmpty { page.blocks.append(.list(notes)) }
    for cell in row.cells where cell.grade != nil || cell.override != nil {
      page.blocks += blocks(cell)
    }
    return page
  }

  /// What is told about one exercise, without its heading.
  func blocks(_ cell: ClassResults.Cell) -> [Page.Block] {
    var blocks: [Page.Block] = [.heading(2, cell.item.slug)]
    if let override = cell.override, let score = override.score {
      blocks.append(
        .paragraph("Your instructor set the credit to \(Self.percent(score)): \(override.reason)"))
    }
    if let late = lateness(cell) { blocks.append(.paragraph(late)) }
    if cell.grade == nil { blocks.append(.paragraph("Nothing was handed in.")) }
    guard let grade = cell.grade, let verdict = cell.verdict else { return blocks }
    if let name = grade.originalName { blocks.append(.paragraph("Your file: \(name)")) }
    blocks.append(.paragraph("\(Self.sentence(verdict.status.words))"))
    if verdict.outputs.count > 1 {
      blocks.append(.list(verdict.outputs.map { "\($0.name): \($0.status.words)" }))
    }
    for diagnosis in verdict.diagnosis {
      blocks += [.paragraph("In \(diagnosis.output):"), .tutor(diagnosis.explanation)]
    }
    let isOpen =
      verdict.seed == Self.publicSeed || results.assignment.showsHiddenCases(cell.item, now: now)
    blocks += isOpen ? details(verdict, grade) : outline(verdict)
    if verdict.seed == Self.publicSeed, !verdict.output.isEmpty {
      blocks += [.paragraph("Your code printed:"), .code(String(verdict.output.prefix(4_000)))]
    }
    return blocks
  }

  private func summary(_ cell: ClassResults.Cell) -> [String] {
    let word =
      cell.verdict?.status.words ?? (cell.grade == nil ? "nothing handed in" : "not judged yet")
    let late = cell.lateDays == 0 ? "" : "\(cell.lateDays) d"
    return [
      cell.item.slug, word, cell.credit.map(Self.percent) ?? "", late,
      cell.points.map(pointsText) ?? "",
    ]
  }

  private func lateness(_ cell: ClassResults.Cell) -> String? {
    guard cell.lateDays > 0 else { return nil }
    let days = cell.lateDays == 1 ? "1 day" : "\(cell.lateDays) days"
    let free = cell.lateDays - cell.chargedDays
    return "Handed in \(days) late" + (free > 0 ? ", \(free) of them free" : "")
      + ": \(Self.percent(cell.factor)) of the credit counts."
  }

  // MARK: What went wrong

  /// Everything the judge says, and how to see it again.
  private func details(_ verdict: Verdict, _ grade: Grade) -> [Page.Block] {
    let failed = verdict.checks.filter { $0.status == .fail }
    guard !failed.isEmpty else { return [] }
    var blocks: [Page.Block] = [.list(failed.map { Self.line($0, isOpen: true) })]
    blocks += Self.source(failed)
    blocks.append(.paragraph("To see this again:"))
    blocks.append(.code(command(grade, seed: verdict.seed)))
    return blocks
  }

  /// What shows the student's own file the same cases again.
  private func command(_ grade: Grade, seed: UInt64) -> String {
    let file = grade.originalName ?? grade.file
    // A file may answer several exercises, and bear the name of one of them.
    let isOnlyOne = row.cells.count { $0.grade?.file == grade.file } == 1
    let isNamed = file.split(separator: "/").last == "\(grade.exercise).swift"
    let name = (file.hasPrefix("-") ? "./" + file : file).shellWord
    return "grader grade \(name)"
      + (isOnlyOne && isNamed ? "" : " --exercise \(grade.exercise)") + " --seed \(seed)"
  }

  /// What can be said without saying anything about the cases.
  private func outline(_ verdict: Verdict) -> [Page.Block] {
    let failed = verdict.checks.filter { $0.status == .fail }
    guard !failed.isEmpty else { return [] }
    return [.list(failed.map { Self.line($0, isOpen: Self.isAboutTheText(verdict, $0)) })]
      + (verdict.status == .noBuild ? Self.source(failed) : [])
  }

  /// Whether a check looked at the file alone, before anything ran.
  private static func isAboutTheText(_ verdict: Verdict, _ check: Verdict.Check) -> Bool {
    [.noBuild, .refused, .empty, .buildLimit].contains(verdict.status)
  }

  private static func line(_ check: Verdict.Check, isOpen: Bool) -> String {
    var text = check.name
    if let line = check.line { text += ", line \(line)" }
    if isOpen, let message = check.message { text += ": \(message)" }
    guard isOpen, let help = check.help else { return text }
    // A compiler's message ends without a stop.
    return text + (text.last.map { ".!?".contains($0) } == true ? " " : ". ") + help
  }

  private static func source(_ checks: [Verdict.Check]) -> [Page.Block] {
    let lines = checks.compactMap { check in
      check.source.map { "\(check.line.map { "\($0) │ " } ?? "")\($0)" }
    }
    return lines.isEmpty ? [] : [.code(lines.joined(separator: "\n"))]
  }

  static func percent(_ share: Double) -> String { pointsText(share * 100) + " %" }

  private static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + "."
  }
}
