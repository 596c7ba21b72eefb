/// What a learning system tells of a submission, and what it needs to take feedback back.
package struct Origin: Codable, Equatable, Sendable {
  /// `canvas`, `moodle`, `gradescope`, `classroom` or `folder`.
  package var system: String
  /// The student's name as the system writes it.
  package var name: String?
  package var email: String?
  /// Whether the system marks the submission as late.
  package var isMarkedLate: Bool
  /// The folder, or the beginning of a file name, under which the system takes feedback back.
  package var feedbackName: String?
  /// What was left out of the submission, and why.
  package var notes: [String]

  package init(
    system: String, name: String? = nil, email: String? = nil, isMarkedLate: Bool = false,
    feedbackName: String? = nil, notes: [String] = []
  ) {
    self.system = system
    self.name = name
    self.email = email
    self.isMarkedLate = isMarkedLate
    self.feedbackName = feedbackName
    self.notes = notes
  }
}
