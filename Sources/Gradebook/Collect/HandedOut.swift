/// One submission of one student as a learning system handed it out.
struct HandedOut: Equatable {
  /// The student as far as the system tells.
  var student: Roster.Student
  /// When it was handed in, as the system or git tells.
  var time: Moment?
  /// Whether the system marks it as late.
  var isMarkedLate = false
  var files: [File] = []
  /// What is to be told of it.
  var notes: [String] = []
  /// What was handed in and is not taken, and why.
  var leftOut: [String] = []
  /// The name under which the system takes feedback back: a folder, or the beginning of a file name.
  var feedbackName: String?

  /// One file, with the name that the student gave it.
  struct File: Equatable {
    let originalName: String
    let location: String
    let isCut: Bool

    init(_ file: Handout.File, name: String? = nil) {
      originalName = name ?? file.name
      location = file.location
      isCut = file.isCut
    }
  }
}

/// Where a handout comes from.
package enum HandoutSource: String, Sendable, CaseIterable {
  case canvas
  case moodle
  case gradescope
  case classroom
  case folder

  /// Reads the submissions out of a handout.
  ///
  /// Canvas's names are so loose that others' fit, too. Where no file at all is found by them, and
  /// another layout fits, that is not taken for a class that handed in nothing.
  func submissions(_ handout: Handout, roster: Roster) throws(ClassError) -> [HandedOut] {
    let found = try read(handout, roster: roster)
    let isSure = self != .canvas && !found.isEmpty
    if isSure || found.contains(where: { !$0.files.isEmpty }) { return found }
    let likely = Self.likelyFirst.first { $0 != self && $0.fits(handout, roster: roster) }
    guard !found.isEmpty, likely == nil else {
      throw .unknownLayout(
        path: handout.path, source: title, expected: expectation, likely: likely?.rawValue)
    }
    return found
  }

  /// The sources in the order of how much their layout says: most handouts can be read as folders.
  private static let likelyFirst: [HandoutSource] = [
    .gradescope, .moodle, .canvas, .classroom, .folder,
  ]

  /// Whether files are found in a handout that is read as this source's.
  private func fits(_ handout: Handout, roster: Roster) -> Bool {
    let layout = self == .folder ? handout.unwrapped() : handout
    return (try? read(layout, roster: roster))?.contains { !$0.files.isEmpty } ?? false
  }

  private func read(_ handout: Handout, roster: Roster) throws(ClassError) -> [HandedOut] {
    switch self {
    case .canvas: CanvasHandout.submissions(handout.unwrapped())
    case .moodle: moodle(handout)
    case .gradescope: try GradescopeHandout.submissions(handout.unwrapped())
    case .classroom: try ClassroomHandout.submissions(handout, roster: roster)
    case .folder: FolderHandout.submissions(handout)
    }
  }

  /// Where one student alone handed in, the folder that holds everything is that student's.
  private func moodle(_ handout: Handout) -> [HandedOut] {
    let found = MoodleHandout.submissions(handout)
    return found.isEmpty ? MoodleHandout.submissions(handout.unwrapped()) : found
  }

  var title: String {
    switch self {
    case .canvas: "Canvas"
    case .moodle: "Moodle"
    case .gradescope: "Gradescope"
    case .classroom: "GitHub Classroom"
    case .folder: "a plain folder"
    }
  }

  private var expectation: String {
    switch self {
    case .canvas: "no file is named like `kimminjun_1001_5001_answer.swift`"
    case .moodle: "no folder is named like `Minjun Kim_1001_assignsubmission_file_`"
    case .gradescope: "it has no `submission_metadata.yml` with submissions in it"
    case .classroom: "no folder in it is a git repository"
    case .folder: "it has no folders with files in them"
    }
  }
}
