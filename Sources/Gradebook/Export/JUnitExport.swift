import Grading

/// JUnit's XML: a suite for each student, a case for each check.
///
/// `failure` is a wrong answer, `error` one that did not come to an end, and `skipped` what was not
/// asked.
struct JUnitExport {
  let results: ClassResults

  var text: String {
    let graded = Self.latest(results.rows.flatMap(\.cells)) { $0.result?.gradedAt }
    let suites = results.rows.enumerated().map {
      Suite($1, number: $0, results, graded: graded)
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
      \(suites.map(\.text).joined(separator: "\n"))
      </testsuites>

      """
  }

  /// One check of one exercise.
  private struct Case {
    let text: String
    let kind: String
    let seconds: Double

    init(
      _ name: String, exercise: String, seconds: Double, _ kind: String, _ message: String,
      type: String
    ) {
      self.kind = kind
      self.seconds = seconds
      let head =
        "<testcase name=\"\(Escaping.xml(name))\" classname=\"\(Escaping.xml(exercise))\" "
        + "time=\"\(JUnitExport.seconds(seconds))\""
      let body =
        kind == "skipped"
        ? "<skipped/>"
        : "<\(kind) message=\"\(Escaping.xml(message))\" type=\"\(type)\">\(Escaping.xml(message))</\(kind)>"
      text = kind.isEmpty ? head + "/>" : "\(head)>\(body)</testcase>"
    }
  }

  private struct Suite {
    let text: String

    /// - Parameter graded: when the class was graded; nil where nobody handed in.
    init(_ row: ClassResults.Row, number: Int, _ results: ClassResults, graded: Moment?) {
      let cases = row.cells.flatMap { JUnitExport.cases($0) }
      let time =
        JUnitExport.latest(row.cells, \.submittedAt)
        ?? JUnitExport.latest(row.cells) { $0.result?.gradedAt } ?? graded
      // The schema of Ant asks for a time in any case, and for one without a zone.
      let stamp = Moment(seconds: time?.seconds ?? 0).description.dropLast()
      func count(_ kind: String) -> Int { cases.count { $0.kind == kind } }
      text = """
        <testsuite name="\(Escaping.xml(results.label(row)))" package="unroll" id="\(number)" \
        timestamp="\(stamp)" hostname="localhost" tests="\(cases.count)" \
        failures="\(count("failure"))" errors="\(count("error"))" skipped="\(count("skipped"))" \
        time="\(JUnitExport.seconds(cases.reduce(0) { $0 + $1.seconds }))">
        <properties/>
        \(cases.map(\.text).joined(separator: "\n"))
        <system-out/>
        <system-err/>
        </testsuite>
        """
    }
  }

  private static func cases(_ cell: ClassResults.Cell) -> [Case] {
    let slug = cell.item.slug
    guard let verdict = cell.verdict else {
      let isOpen = cell.grade != nil
      return [
        Case(
          "handed in", exercise: slug, seconds: 0, isOpen ? "error" : "failure",
          isOpen ? "Not judged yet." : "Nothing was handed in.", type: isOpen ? "open" : "missing")
      ]
    }
    let seconds = verdict.seconds.build + verdict.seconds.run
    let word = verdict.status.rawValue
    let isUnclean = ![.pass, .wrong, .unfinished, .empty, .noBuild, .refused].contains(
      verdict.status)
    if verdict.checks.isEmpty {
      let isRight = verdict.status == .pass
      return [
        Case(
          "verdict", exercise: slug, seconds: seconds, isRight ? "" : "failure",
          verdict.status.words, type: word)
      ]
    }
    // The time is that of the whole file, told once.
    return verdict.checks.enumerated().map { index, check in
      let kind =
        switch check.status {
        case .pass: ""
        case .skipped: "skipped"
        case .fail, .unfinished: isUnclean ? "error" : "failure"
        }
      return Case(
        check.name, exercise: slug, seconds: index == 0 ? seconds : 0, kind,
        check.message ?? check.status.words, type: word)
    }
  }

  private static func latest(_ cells: [ClassResults.Cell], _ time: (Grade) -> String?) -> Moment? {
    cells.compactMap { $0.grade.flatMap(time).flatMap { Moment($0) } }.max()
  }

  private static func seconds(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1_000).rounded())
    let rest = "\(thousandths % 1_000)"
    return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
