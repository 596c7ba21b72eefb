import Book
import Grading

/// The commands that make sense now, each with a few words.
package struct NextSteps {
  let course: Course
  let workspace: Workspace
  let ink: Ink

  package init(course: Course, workspace: Workspace, ink: Ink) {
    self.course = course
    self.workspace = workspace
    self.ink = ink
  }

  /// One thing to type, and what it does.
  private typealias Step = (command: String, does: String)

  /// What to do after a verdict, and the bar of the path.
  package func lines(after verdict: Verdict) -> [String] {
    guard let slug = verdict.exercise else { return [] }
    let check: Step = ("unroll check \(slug)", "when the file has changed")
    switch verdict.status {
    case .pass: return block(afterPass(of: slug))
    case .noBuild, .buildLimit: return block([check, ("unroll kit", "all that the kit offers")])
    case .empty: return block([("unroll reset \(slug)", "the starter again"), check])
    case .refused, .graderError: return block([check])
    default: return block(hints(of: slug) + [check])
    }
  }

  /// What to do now, and the bar of the path.
  package var now: [String] { block(stepsNow) }

  private var stepsNow: [Step] {
    course.current.map { goOn(with: $0, readFirst: true) } ?? atTheEnd
  }

  /// What to do in a workspace that was just made elsewhere.
  package func lines(entering folder: String) -> [String] {
    let quoted = folder.contains(" ") ? "'\(folder)'" : folder
    return block([("cd \(quoted)", "your answers live there")] + stepsNow)
  }

  /// Where the learner is: the workspace, the exercise at hand, and what to do now.
  package var overview: [String] {
    var lines = [ink.quiet(workspace.folder)]
    if let exercise = course.current, let chapter = course.book.chapter(of: exercise.slug) {
      let state = course.progress.state(of: exercise.slug)
      let word = Words.state(state, isStarted: workspace.hasStarted(exercise.slug))
      lines.append(
        "Chapter \(chapter.number), \(chapter.title): \(ink.strong(exercise.slug))"
          + (word.isEmpty ? "" : ", \(word)"))
    }
    return lines + [""] + block(stepsNow + review)
  }

  /// What passed some time ago, to be looked at with other eyes.
  private var review: [Step] {
    guard let due = Review(book: course.book, progress: course.progress).due.first else {
      return []
    }
    return [("unroll debug \(due.slug)", Words.review(days: due.days))]
  }

  /// What to do after a verdict on a text in which a mistake was planted.
  package func lines(afterMending verdict: Verdict, path: String) -> [String] {
    guard let slug = verdict.exercise, verdict.status != .pass else { return now }
    return block([
      ("unroll check \(path)", "when the file has changed"),
      ("unroll debug \(slug) --new", "another mistake; a copy of this text is kept"),
    ])
  }

  private func block(_ steps: [Step]) -> [String] {
    let column = steps.map(\.command.count).max() ?? 0
    return steps.enumerated().map { index, step in
      (index == 0 ? Words.next : "").padded(to: 6)
        + ink.command(step.command.padded(to: column)) + ink.quiet("  \(step.does)")
    } + ["", ProgressBar(course: course, ink: ink).line]
  }

  private func afterPass(of slug: String) -> [Step] {
    guard let next = course.next(after: slug) else { return atTheEnd }
    let isElsewhere =
      course.book.chapter(of: slug)?.number != course.book.chapter(of: next.slug)?.number
    return goOn(with: next, readFirst: isElsewhere)
      + [("unroll solution \(slug)", "compare your way with ours")]
  }

  private func goOn(with exercise: ExerciseFence, readFirst: Bool) -> [Step] {
    var steps: [Step] = []
    if readFirst, let chapter = course.book.chapter(of: exercise.slug) {
      steps.append(("unroll read \(chapter.number)", "\(chapter.title), with \(exercise.slug)"))
    }
    let outlook = ExerciseOutlook(
      of: exercise.slug, progress: course.progress, workspace: workspace)
    return steps + [(outlook.command, outlook.purpose)]
  }

  private func hints(of slug: String) -> [Step] {
    guard let exercise = course.book.exercises.first(where: { $0.slug == slug }),
      let ladder = try? HintLadder(
        exercise, output: nil, open: course.progress.openOutputs(of: slug))
    else { return [] }
    let shown = course.progress.hintsShown(slug, output: ladder.output)
    let command = ["unroll hint", slug, ladder.output].compactMap { $0 }.joined(separator: " ")
    guard shown >= ladder.rungs.count else {
      return [(command, "hint \(shown + 1) of \(ladder.rungs.count)")]
    }
    return [
      (command, "the last hint again"),
      ("unroll solution \(slug) --give-up", "see it done, and try afresh later"),
    ]
  }

  private var atTheEnd: [Step] {
    var steps: [Step] = []
    if course.path != .all {
      steps.append(
        ("unroll init --path all", "the \(course.path) path is done; go on with all the rest"))
    }
    return steps + [("unroll list", "everything you have done")]
  }
}
