import Book

/// A choice of exercises through the book.
package enum LearningPath: String, Sendable, Codable, CaseIterable, CustomStringConvertible {
  /// The short path: what the chapters call core.
  case core
  /// The forward passes only, for those who will never write a backward.
  case forward
  /// Every exercise.
  case all

  package var description: String { rawValue }

  private static let forwardSlugs: Set = [
    "one-hot", "rnn-step", "rnn-forward", "lstm-step", "gru-step", "sample",
  ]

  /// The exercises of the path, in the order of the book.
  package func exercises(of book: Book) -> [ExerciseFence] {
    switch self {
    case .core: book.exercises.filter { $0.level == .core }
    case .forward: book.exercises.filter { Self.forwardSlugs.contains($0.slug) }
    case .all: book.exercises
    }
  }
}
