import Foundation

/// Gradescope's "Export Submissions": a folder for each submission, and `submission_metadata.yml`,
/// which tells submitters and times.
///
/// A group's submission belongs to each of its members.
enum GradescopeHandout {
  static let metadataName = "submission_metadata.yml"

  static func submissions(_ handout: Handout) throws(ClassError) -> [HandedOut] {
    guard let metadata = handout.files.first(where: { $0.parts == [metadataName] }) else {
      return []
    }
    guard let data = FileManager.default.contents(atPath: metadata.location),
      let text = String(validating: data, as: UTF8.self), !metadata.isCut
    else { throw .unreadable(path: metadataName, reason: "it is no UTF-8 text below 1 MiB") }
    var found: [HandedOut] = []
    for record in try Record.read(text) {
      for student in record.submitters {
        var submission = HandedOut(student: student, time: record.time)
        submission.files = handout.files.filter { $0.parts[0] == record.folder }
          .map { .init($0, name: $0.parts.dropFirst().joined(separator: "/")) }
        submission.leftOut = handout.refused.filter { $0.parts.first == record.folder }
          .map { "\($0.parts.dropFirst().joined(separator: "/")) was not taken. \($0.reason)" }
        if record.submitters.count > 1 { submission.notes.append("Handed in by a group.") }
        submission.feedbackName = record.folder
        found.append(submission)
      }
    }
    return found
  }

  /// One submission in the metadata.
  struct Record: Equatable {
    let folder: String
    var submitters: [Roster.Student] = []
    var time: Moment?

    /// Reads the few keys that are needed; everything indented deeper is the results' own and is
    /// skipped, whatever stands in it.
    static func read(_ text: String) throws(ClassError) -> [Record] {
      var records: [Record] = []
      var isInSubmitters = false
      for (number, line) in text.split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline
      ).enumerated() {
        let indent = line.prefix { $0 == " " }.count
        let body = line.dropFirst(indent)
        if body.isEmpty || body.hasPrefix("#") || body.hasPrefix("---") { continue }
        if indent == 0 && !body.hasPrefix("- ") {
          guard body.hasSuffix(":") else { throw unclear(number, line) }
          records.append(Record(folder: scalar(body.dropLast())))
          isInSubmitters = false
        } else if indent == 2 && body.hasPrefix(":") {
          isInSubmitters = body.hasPrefix(":submitters:")
          if let match = body.wholeMatch(of: /:created_at: *(.+)/), !records.isEmpty {
            guard let time = Moment(scalar(match.1)) else { throw unclear(number, line) }
            records[records.count - 1].time = time
          }
        } else if isInSubmitters, let last = records.indices.last {
          records[last].read(body)
        }
      }
      return records.map { record in
        var record = record
        record.submitters.removeAll { $0.id.isEmpty }
        return record
      }
    }

    private mutating func read(_ body: Substring) {
      if body.hasPrefix("- ") { submitters.append(.init(id: "", name: "")) }
      guard let last = submitters.indices.last,
        let match = body.wholeMatch(of: /(?:- )? *:(name|sid|email): *(.*)/)
      else { return }
      let value = Self.scalar(match.2)
      switch match.1 {
      case "name": submitters[last].name = value
      case "email": submitters[last].email = value.isEmpty ? nil : value
      default: submitters[last].id = value
      }
      if submitters[last].id.isEmpty, let email = submitters[last].email {
        submitters[last].id = email
      }
    }

    /// A YAML scalar on one line: plain, or in single or double quotes.
    private static func scalar(_ text: Substring) -> String {
      let text = String(text).trimmed
      if text.count > 1, text.hasPrefix("'"), text.hasSuffix("'") {
        return String(text.dropFirst().dropLast()).replacing("''", with: "'")
      }
      if text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") {
        // A JSON string is a YAML one, but for `\x` codes, which stay as they are.
        return (try? JSONDecoder().decode(String.self, from: Data(text.utf8)))
          ?? String(text.dropFirst().dropLast())
      }
      return text == "~" || text == "null" ? "" : text
    }

    private static func unclear(_ number: Int, _ line: Substring) -> ClassError {
      .problems([
        .init(
          file: metadataName, place: "line \(number + 1)",
          what: "`\(Escaping.terminal(String(line.prefix(80))))` is not what Gradescope writes.",
          repair: "Export the submissions anew.")
      ])
    }
  }
}
