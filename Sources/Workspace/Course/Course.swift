import Book

/// A learner's way through the book: the exercises of a path, and how far each is.
package struct Course: Sendable {
  package let book: Book
  package let path: LearningPath
  package let progress: Progress
  /// The exercises of the path, in the order of the book.
  package let exercises: [ExerciseFence]

  package init(book: Book, path: LearningPath, progress: Progress) {
    self.book = book
    self.path = path
    self.progress = progress
    exercises = path.exercises(of: book)
  }

  /// The number of exercises that have passed.
  package var passedCount: Int { exercises.count { progress.passed($0.slug) } }

  /// The exercises of the path that were studied and could be tried afresh.
  package var studied: [ExerciseFence] {
    exercises.filter { progress.state(of: $0.slug) == .studied }
  }

  /// Whether every exercise of the path has passed.
  package var isFinished: Bool { passedCount == exercises.count }

  /// The exercise to go on with: the one last worked at if it is open, else the next one.
  package var current: ExerciseFence? {
    guard let last = progress.lastExercise else { return next(after: nil) }
    return exercises.first { $0.slug == last && isOpen($0) } ?? next(after: last)
  }

  /// The next open exercise behind another one, from the start of the path again at its end; where
  /// none is open, one that was only studied.
  package func next(after slug: String?) -> ExerciseFence? {
    let order = book.exercises.map(\.slug)
    let place = slug.flatMap(order.firstIndex) ?? -1
    let later = Set(order[(place + 1)...])
    return exercises.first { later.contains($0.slug) && isOpen($0) }
      ?? exercises.first { $0.slug != slug && isOpen($0) }
      ?? studied.first { $0.slug != slug }
  }

  private func isOpen(_ exercise: ExerciseFence) -> Bool {
    let state = progress.state(of: exercise.slug)
    return state == .new || state == .tried
  }
}
