import Exercises
import Grading

/// A submission that was read: what is noted of it, and what is to be graded.
struct PlannedSubmission: Sendable {
  /// An exercise that the submission answers.
  struct Answered: Sendable {
    var exercise: String
    /// The file's path below the submission.
    var file: String
    /// Where the file can be opened, and the hash it had when it was read.
    var path: String
    var sha256: String
    /// Why it is refused unseen, or nil.
    var refusal: String?
  }

  var handedIn: HandedIn
  var answers: [Answered]

  /// Reads every file once.
  ///
  /// - Parameter links: see `ExerciseClaims`.
  init(_ found: FoundSubmission, links: (_ slug: String) -> [String]) {
    var files: [HandedIn.File] = []
    var claims: [(file: Int, path: String, claims: ExerciseClaims)] = []
    var refused: [Answered] = []
    for (name, path) in found.paths {
      var file = HandedIn.File(
        path: name, originalName: found.originalName(of: name), sha256: nil)
      do throws(Submission.Refusal) {
        let submission = try Submission(path: path)
        file.sha256 = submission.hash.description
        let claim = ExerciseClaims(submission, links: links)
        if claim.isEmpty { file.note = Self.notRecognised }
        claims.append((files.count, path, claim))
      } catch {
        file.note = error.description
        // What lies under an exercise's own name was meant as its answer.
        if let slug = Self.exercise(named: name) {
          refused.append(Self.refused(slug, file: name, path: path, error.description))
        }
      }
      files.append(file)
    }
    let claimed = Self.resolve(claims, &files)
    let taken = Set(claimed.map(\.exercise))
    answers = (claimed + refused.filter { !taken.contains($0.exercise) })
      .sorted { $0.exercise < $1.exercise }
    handedIn = HandedIn(
      student: found.student, source: found.folder, submittedAt: found.submittedAt, files: files,
      origin: found.manifest?.origin)
  }

  static let notRecognised = "No exercise was recognised in this file."

  private static func exercise(named file: String) -> String? {
    guard file.hasSuffix(".swift"), let name = file.split(separator: "/").last else { return nil }
    return Exercise.named(String(name.dropLast(6)))?.slug
  }

  /// An answer that is refused; its hash is that of the reason, since no text was read.
  private static func refused(
    _ slug: String, file: String, path: String, _ reason: String
  ) -> Answered {
    Answered(
      exercise: slug, file: file, path: path,
      sha256: ContentHash(of: ["refused", reason]).description, refusal: reason)
  }

  private static func resolve(
    _ claims: [(file: Int, path: String, claims: ExerciseClaims)], _ files: inout [HandedIn.File]
  ) -> [Answered] {
    var answers: [Answered] = []
    let meant = Dictionary(
      grouping: claims.indices.flatMap { index in
        claims[index].claims.exercises.map { (slug: $0, index: index) }
      }, by: \.slug)
    let helping = Dictionary(
      grouping: claims.indices.flatMap { index in
        claims[index].claims.helpers.map { (slug: $0, index: index) }
      }, by: \.slug)
    for (slug, places) in meant {
      let first = claims[places[0].index]
      let file = files[first.file]
      if places.count == 1 {
        answers.append(
          Answered(
            exercise: slug, file: file.path, path: first.path, sha256: file.sha256 ?? ""))
      } else {
        // The student knows the files by the names that they had when they were handed in.
        let names = places.map { place in
          let file = files[claims[place.index].file]
          return file.originalName ?? file.path
        }
        let reason =
          "More than one file answers \(slug): \(names.joined(separator: ", ")). "
          + "Hand in one of them."
        for place in places { files[claims[place.index].file].note = reason }
        answers.append(refused(slug, file: file.path, path: first.path, reason))
      }
    }
    for (slug, places) in helping where meant[slug] == nil && places.count == 1 {
      let first = claims[places[0].index]
      let file = files[first.file]
      answers.append(
        Answered(exercise: slug, file: file.path, path: first.path, sha256: file.sha256 ?? ""))
    }
    for (index, _, claims) in claims {
      for group in claims.ambiguous where group.allSatisfy({ meant[$0] == nil }) {
        files[index].note =
          "The file may answer any of \(group.joined(separator: ", ")); "
          + "its first line has to name the exercise."
      }
    }
    return answers
  }
}
