import Book
import Grading

/// The Swift files of a workspace that do not bear the name of an exercise, or lie deeper in it.
///
/// `unroll check` judges them wherever they are, so none may be passed over in silence.
struct StrayFiles {
  /// The one file of an exercise that has none of its own name.
  private(set) var answers: [String: SubmissionFiles.File] = [:]
  private(set) var leftOut: [SubmissionPackage.LeftOut] = []

  init(in workspace: Workspace, book: Book) {
    let started = book.exercises.map(\.slug).filter(workspace.hasStarted)
    let own = Set(started.map { "\($0).swift" })
    // What a file of an exercise's name holds is taken too, should it answer another one.
    let taken = Set(started).union(
      SubmissionFiles.byExercise(started.map(workspace.file)).keys)
    let strays = SubmissionFiles.find([workspace.folder])
      .filter { !own.contains($0.name) && !$0.name.hasPrefix("debug/") }
      .map { (file: $0, slug: SubmissionFiles.byExercise([$0.path]).keys.first) }
    for (file, slug) in strays {
      let refusal = Self.refusal(of: file.path)
      let isOnly = strays.count { $0.slug == slug } == 1
      if let slug, refusal == nil, isOnly, !taken.contains(slug) {
        answers[slug] = file
      } else {
        let another = slug.map { SubmitWords.another($0, isTaken: taken.contains($0)) }
        leftOut.append(
          SubmissionPackage.LeftOut(
            name: file.name, reason: refusal ?? another ?? SubmitWords.unrecognised))
      }
    }
  }

  /// Why a file is no answer to one exercise, whichever it is: it cannot be read, or a grader would
  /// find several answers in it.
  private static func refusal(of path: String) -> String? {
    do {
      let claims = ExerciseClaims(try Submission(path: path)) { _ in [] }
      return claims.exercises.count > 1 ? SubmitWords.several : nil
    } catch {
      return "\(error)"
    }
  }
}
