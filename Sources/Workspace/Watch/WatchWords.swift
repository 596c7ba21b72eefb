import Book
import Grading

/// What a watch says: the verdict with what to do next, and short words about files and keys.
struct WatchWords {
  let workspace: Workspace
  let book: Book

  /// A verdict, the keys that make sense after it, and the bar of the path.
  ///
  /// Where nobody can press a key, commands stand in their place.
  func lines(
    of verdict: Verdict, on file: WatchedFile, progress: Progress?, notes: String,
    hasKeys: Bool, on screen: WatchScreen
  ) -> [String] {
    let (ink, width) = (screen.ink, screen.width)
    let report =
      file.isMending
      ? MendingReport(
        verdict, path: file.name, book: book, progress: progress, ink: ink, width: width
      ).lines
      : VerdictReport(verdict, path: file.name, ink: ink, width: width).lines
    let warnings =
      notes.isEmpty ? [] : [""] + Paragraph(notes, width: screen.width, indent: 0).lines
    return report + warnings + [""]
      + next(after: verdict, on: file, progress: progress, hasKeys: hasKeys, ink: ink)
  }

  /// What is said before anything was saved.
  func opening(_ slug: String?, progress: Progress, ink: Ink) -> [String] {
    let course = Course(book: book, path: workspace.settings.path, progress: progress)
    let word =
      slug.map { "Each save of a file in \(workspace.folder) is judged; at hand is \($0)." }
      ?? "Nothing is started in \(workspace.folder). The key n starts an exercise."
    return [word, "", ProgressBar(course: course, ink: ink).line]
  }

  private func next(
    after verdict: Verdict, on file: WatchedFile, progress: Progress?, hasKeys: Bool, ink: Ink
  ) -> [String] {
    func key(_ key: String, _ command: String) -> String { hasKeys ? key : command }
    guard let progress, let slug = verdict.exercise else { return [] }
    let course = Course(book: book, path: workspace.settings.path, progress: progress)
    let steps: [(String, String)]
    if verdict.status == .pass {
      let way = course.next(after: slug).map {
        (key("n", "unroll start \($0.slug)"), "goes on with \($0.slug)")
      }
      steps = [
        way ?? (key("q", "Ctrl-C"), "the \(course.path) path is done"),
        (key("s", "unroll solution \(slug)"), "compares with our solution"),
      ]
    } else {
      steps = [
        ("save \(file.name)", "to be judged again"),
        (key("h", "unroll hint \(slug)"), "shows a hint"),
      ]
    }
    let column = steps.map(\.0.count).max() ?? 0
    return steps.enumerated().map { number, step in
      (number == 0 ? Words.next : "").padded(to: 6) + ink.command(step.0.padded(to: column))
        + ink.quiet("  \(step.1)")
    } + ["", ProgressBar(course: course, ink: ink).line]
  }

  static func judging(_ file: WatchedFile) -> String { "Judging \(file.name) …" }
  static func gone(_ file: WatchedFile) -> String {
    "There is no file \(file.name) any more. Saving it again judges it; n goes on."
  }
  static func noReset(_ file: WatchedFile) -> String {
    "\(file.name) has no starter. `unroll debug \(file.slug) --new` plants another mistake."
  }
  static func reset(_ slug: String) -> String {
    "Write \(slug).swift anew? A dated copy of your text is kept. Press y, or another key for no."
  }
  static let noKeys = "Ctrl-C quits"
  static let nothingAtHand = "No exercise is at hand. The key n starts one."
}
