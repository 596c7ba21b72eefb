/// How far a learner is with an exercise, and the one thing to type now.
package struct ExerciseOutlook: Sendable, Equatable {
  /// The state in a word or two; empty before anything was done.
  package let state: String
  /// Whether the exercise has passed.
  package let isRight: Bool
  /// What to type.
  package let command: String
  /// What that does.
  package let purpose: String

  /// Looks at an exercise; outside a workspace nothing was done yet.
  package init(of slug: String, progress: Progress?, workspace: Workspace?) {
    let state = progress?.state(of: slug) ?? .new
    let isStarted = workspace?.hasStarted(slug) ?? false
    var kept: Int?
    if !isStarted, state != .new, let workspace, let progress {
      kept = (try? History(of: slug, in: workspace, progress: progress))?.lastKept
    }
    self.state = Words.state(state, isStarted: isStarted)
    isRight = state == .passed
    (command, purpose) =
      switch (state, isStarted) {
      case (_, false) where kept != nil:
        (
          "unroll history \(slug) --restore \(kept ?? 0)",
          "\(slug).swift is gone; this brings its last checked text back"
        )
      case (.passed, true): ("unroll solution \(slug)", "compare your way with ours")
      case (.studied, true): ("unroll reset \(slug)", "try it afresh, without the solution")
      case (_, true): ("unroll check \(slug)", "judge \(slug).swift as it stands")
      case (_, false): ("unroll start \(slug)", "write \(slug).swift with its starter")
      }
  }
}
