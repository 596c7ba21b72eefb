/// The zip of Moodle's "Download all submissions": a folder
/// `Full Name_participant_assignsubmission_file` for each student (older versions put an underscore
/// behind it), or file names that begin so.
///
/// The number is the participant's in this assignment, which the grading worksheet calls its
/// identifier. There are no times in it, and no late marks.
enum MoodleHandout {
  static func submissions(_ handout: Handout) -> [HandedOut] {
    var found: [String: HandedOut] = [:]
    var order: [String] = []
    func entry(_ name: Name) -> HandedOut {
      if found[name.participant] == nil { order.append(name.participant) }
      return found[name.participant]
        ?? HandedOut(
          student: .init(id: name.participant, name: name.student), feedbackName: name.folder)
    }
    for folder in handout.folders where folder.count == 1 {
      guard let name = Name(folder[0]) else { continue }
      found[name.participant] = entry(name)
    }
    for file in handout.files {
      guard let name = Name(file.parts[0]) else { continue }
      var submission = entry(name)
      let original =
        file.parts.count > 1 ? file.parts.dropFirst().joined(separator: "/") : name.rest
      if name.plugin == "file" {
        submission.files.append(.init(file, name: original))
      } else {
        submission.leftOut.append("A text was handed in, no file.")
      }
      found[name.participant] = submission
    }
    for refusal in handout.refused {
      guard let first = refusal.parts.first?.split(separator: "/").first,
        let name = Name(String(first))
      else { continue }
      var submission = entry(name)
      submission.leftOut.append(
        "\(refusal.parts.dropFirst().joined(separator: "/")) was not taken. \(refusal.reason)")
      found[name.participant] = submission
    }
    return order.sorted().compactMap { found[$0] }
  }

  /// The beginning of a path, taken apart.
  struct Name: Equatable {
    let student: String
    let participant: String
    let plugin: String
    /// The folder under which Moodle takes feedback back.
    let folder: String
    /// What follows, where the student's files are not in a folder of their own.
    let rest: String

    init?(_ text: String) {
      guard
        let match = text.wholeMatch(of: /(.+?)_(\d+)_assignsubmission_(file|onlinetext)(?:_(.*))?/)
      else { return nil }
      student = String(match.1)
      participant = String(match.2)
      plugin = String(match.3)
      folder = "\(student)_\(participant)_assignsubmission_file_"
      rest = String(match.4 ?? "")
    }
  }
}
