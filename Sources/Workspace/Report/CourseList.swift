import Book

/// The chapters and exercises, with how far each is.
package struct CourseList: Sendable, Encodable {
  package struct Chapter: Sendable, Encodable {
    var number: Int
    var slug: String
    var title: String
    var exercises: [Exercise]
  }

  package struct Exercise: Sendable, Encodable {
    var slug: String
    var level: String
    var stars: Int
    var onPath: Bool
    var state: Progress.State
    var started: Bool
  }

  package let edition: String
  /// The learner's path, or nil outside a workspace.
  package let path: LearningPath?
  package let chapters: [Chapter]

  /// Lists a book; outside a workspace nothing is done and every exercise is on the path.
  package init(book: Book, edition: String, course: Course?, workspace: Workspace?) {
    self.edition = edition
    path = course?.path
    let onPath = Set((course?.exercises ?? book.exercises).map(\.slug))
    chapters = book.chapters.map { chapter in
      Chapter(
        number: chapter.number, slug: chapter.slug, title: chapter.title,
        exercises: chapter.exercises.map {
          Exercise(
            slug: $0.slug, level: $0.level.rawValue, stars: $0.stars,
            onPath: onPath.contains($0.slug), state: course?.progress.state(of: $0.slug) ?? .new,
            started: workspace?.hasStarted($0.slug) ?? false)
        })
    }
  }

  /// The list as people read it; what is not on the path is quiet.
  package func lines(ink: Ink) -> [String] {
    let column = chapters.flatMap(\.exercises).map(\.slug.count).max() ?? 0
    return Array(
      chapters.map { chapter in
        [ink.strong("\(chapter.number)  \(chapter.title)")]
          + chapter.exercises.map { line($0, column: column, ink: ink) }
      }.joined(separator: [""]))
  }

  private func line(_ exercise: Exercise, column: Int, ink: Ink) -> String {
    let word = Words.state(exercise.state, isStarted: exercise.started)
    let sign = exercise.state == .passed ? "x" : exercise.started ? "-" : " "
    let facts =
      "\(exercise.level.padded(to: 4))  \(String(repeating: "*", count: exercise.stars).padded(to: 5))"
    let name = exercise.slug.padded(to: column)
    let end = exercise.state == .passed ? ink.right(word) : ink.open(word)
    let line =
      "   [\(sign)] " + (exercise.onPath ? name : ink.quiet(name)) + ink.quiet("  \(facts)")
      + (word.isEmpty ? "" : "  \(end)")
    return word.isEmpty ? line.trimmingSpaces : line
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
