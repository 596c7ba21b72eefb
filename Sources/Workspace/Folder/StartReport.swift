import Book

/// Exercises that were started, and what became of each.
package struct StartReport {
  private let results: [(slug: String, outcome: Workspace.Start)]

  /// Starts exercises one by one.
  package init(_ exercises: [ExerciseFence], in workspace: Workspace, edition: String)
    throws(WorkspaceError)
  {
    var results: [(String, Workspace.Start)] = []
    for exercise in exercises {
      results.append((exercise.slug, try workspace.start(exercise, edition: edition)))
    }
    self.results = results
  }

  package func lines(ink: Ink) -> [String] {
    let column = (results.map(\.slug.count).max() ?? 0) + 6
    let files = results.map { slug, outcome in
      switch outcome {
      case .written: "\(slug).swift".padded(to: column) + ink.quiet("  written")
      case .kept: "\(slug).swift".padded(to: column) + ink.quiet("  was there, left as it is")
      }
    }
    guard let first = results.first else { return files }
    let what = results.count == 1 ? "edit the file, then type this" : "edit a file, then type this"
    return files + [
      "", "Next  \(ink.command("unroll check \(first.slug)"))" + ink.quiet("  \(what)"),
    ]
  }
}

extension Course {
  /// The next exercise that has no file yet.
  package func toStart(in workspace: Workspace) throws(WorkspaceError) -> ExerciseFence {
    guard let exercise = exercises.first(where: { !workspace.hasStarted($0.slug) }) else {
      throw .allStarted(path: path)
    }
    return exercise
  }
}
