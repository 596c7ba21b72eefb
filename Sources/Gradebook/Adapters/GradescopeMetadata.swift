import Foundation

/// What Gradescope tells an autograder of the submission: `submission_metadata.json`.
///
/// Source: https://gradescope-autograders.readthedocs.io/en/latest/submission_metadata/
package struct GradescopeMetadata: Equatable {
  /// When it was handed in.
  package let time: Moment
  /// Several where a group handed in.
  package let submitters: [Roster.Student]

  private struct File: Decodable {
    struct User: Decodable {
      let name: String?
      let email: String?
    }

    let created_at: Moment
    let users: [User]?
  }

  package init(path: String) throws(ClassError) {
    let data = try NamedFile.data(path)
    guard let file = try? JSONDecoder().decode(File.self, from: data) else {
      throw .problems([
        .init(
          file: path, place: "created_at", what: "No time with a zone was found.",
          repair: "Hand on the submission_metadata.json that Gradescope puts beside a submission.")
      ])
    }
    time = file.created_at
    // Gradescope numbers people in its own way; the roster may know them by address or name.
    submitters = (file.users ?? []).map { user in
      Roster.Student(id: user.email ?? "", name: user.name ?? "", email: user.email)
    }
  }

  /// The results in a gradebook that holds this submission alone.
  ///
  /// The time is Gradescope's, whatever the files say; a group has its longest extension.
  ///
  /// - Parameter student: the key of the submission.
  package func results(in gradebook: Gradebook, student: String, assignment: Assignment?)
    throws(GradebookError) -> ClassResults
  {
    var grades = try gradebook.grades()
    for index in grades.indices where grades[index].student == student {
      grades[index].submittedAt = time.description
    }
    return try ClassResults(
      grades: grades, attempts: try gradebook.attempts(),
      overrides: try gradebook.overridesInForce(),
      assignment: assignment.map { rules in
        var rules = rules
        let extensions = submitters.compactMap { rules.roster.find($0)?.extensionDays }
        rules.roster.students.append(
          .init(
            id: student, name: submitters.first?.name ?? student,
            extensionDays: extensions.max() ?? 0))
        return rules
      })
  }
}
