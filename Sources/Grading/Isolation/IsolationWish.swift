import Book

/// What the person who grades asks for.
package enum IsolationWish: String, CaseIterable, Sendable {
  /// For a class bubblewrap; for a single submission the best that holds here.
  case auto
  case bubblewrap
  case launcher
  case plain

  /// A rung that was tried and holds, and what there is to say about it.
  package struct Choice: Sendable {
    package var isolation: Isolation
    package var note: String?
  }

  /// Chooses a rung and tries it; a class is never graded at a weaker one than was asked for.
  ///
  /// - Parameters:
  ///   - isClass: whether the answers come from many people.
  ///   - trustsSubmissions: whether the grader takes the risk of running them without a box.
  package func choose(
    isClass: Bool, trustsSubmissions: Bool, book: Book, cache: BuildCache? = nil
  ) throws(GradingError) -> Choice {
    let doctor = try Doctor()
    switch self {
    case .plain:
      if isClass && !trustsSubmissions { throw .classWithoutBox }
      return Choice(isolation: .plain, note: isClass ? Messages.trusted : nil)
    case .bubblewrap: return try Self.need(.bubblewrap, doctor, isClass, book, cache)
    case .launcher: return try Self.need(.launcher, doctor, isClass, book, cache)
    case .auto where isClass: return try Self.need(.bubblewrap, doctor, true, book, cache)
    case .auto:
      for isolation in [Isolation.bubblewrap, .launcher] where doctor.examine(isolation).holds {
        return Choice(isolation: isolation)
      }
      return Choice(isolation: .plain, note: Messages.noBox)
    }
  }

  private static func need(
    _ isolation: Isolation, _ doctor: Doctor, _ isClass: Bool, _ book: Book, _ cache: BuildCache?
  ) throws(GradingError) -> Choice {
    let finding =
      isClass
      ? doctor.examine(isolation, grading: book, cache: cache) : doctor.examine(isolation)
    if let fault = finding.fault { throw .rungMissing(isolation, reason: fault) }
    return Choice(isolation: isolation)
  }
}
