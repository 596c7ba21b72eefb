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
    var claims: [Claim] = []
    var refused: [Answered] = []
    for (name, path) in found.paths {
      var file = HandedIn.File(
        path: name, originalName: found.originalName(of: name), sha256: nil)
      do throws(Submission.Refusal) {
        let submission = try Submission(path: path)
        file.sha256 = submission.hash.description
        let claim = ExerciseClaims(submission, links: links)
        if claim.isEmpty { file.note = Self.notRecognised }
        claims.append(Claim(file: files.count, path: path, claims: claim))
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

  /// A file by the name that the student gave it; by ours where two share that one.
  private static func name(_ file: HandedIn.File, among files: [HandedIn.File]) -> String {
    guard let name = file.originalName, files.count(where: { $0.originalName == name }) == 1 else {
      return file.path
    }
    return name
  }

  /// What one of the files claims to answer.
  private struct Claim {
    let file: Int
    let path: String
    let claims: ExerciseClaims
  }

  private static func resolve(_ claims: [Claim], _ files: inout [HandedIn.File]) -> [Answered] {
    func places(_ slugs: KeyPath<ExerciseClaims, [String]>) -> [String: [Claim]] {
      Dictionary(
        grouping: claims.flatMap { claim in
          claim.claims[keyPath: slugs].map { (slug: $0, claim: claim) }
        }, by: \.slug
      ).mapValues { $0.map(\.claim) }
    }
    let meant = places(\.exercises)
    var answers = meant.map { slug, claims in
      one(slug, of: claims, &files) ?? refused(slug, several: claims, &files)
    }
    for (slug, claims) in places(\.helpers) where meant[slug] == nil {
      if let answer = one(slug, of: claims, &files) { answers.append(answer) }
    }
    for claim in claims {
      for group in claim.claims.ambiguous where group.allSatisfy({ meant[$0] == nil }) {
        files[claim.file].note =
          "The file may answer any of \(group.joined(separator: ", ")); "
          + "its first line has to name the exercise."
      }
    }
    return answers
  }

  /// The answer where there is one, or where all that claim to be it are equal: any of them will do.
  private static func one(
    _ slug: String, of claims: [Claim], _ files: inout [HandedIn.File]
  ) -> Answered? {
    let texts = claims.map { files[$0.file] }
    guard let first = claims.first, Set(texts.map(\.sha256)).count == 1 else { return nil }
    for claim in claims.dropFirst() {
      files[claim.file].note = "It is the same as \(name(texts[0], among: texts))."
    }
    return Answered(
      exercise: slug, file: texts[0].path, path: first.path, sha256: texts[0].sha256 ?? "")
  }

  private static func refused(
    _ slug: String, several claims: [Claim], _ files: inout [HandedIn.File]
  ) -> Answered {
    let texts = claims.map { files[$0.file] }
    let names = texts.map { name($0, among: texts) }.sorted().joined(separator: ", ")
    let reason = "More than one file answers \(slug): \(names). Hand in one of them."
    for claim in claims { files[claim.file].note = reason }
    return refused(slug, file: texts[0].path, path: claims[0].path, reason)
  }
}
