import Exercises

/// Which exercises a file of a class answers: one, several, or none.
package struct ExerciseClaims: Sendable, Equatable {
  /// The exercises that the file is for.
  package var exercises: [String] = []
  /// Further ones whose functions it declares, taken if no other file is for them.
  package var helpers: [String] = []
  /// Groups of exercises that ask for functions of the same names, so that nobody can tell which
  /// one was meant.
  package var ambiguous: [[String]] = []

  package var isEmpty: Bool { exercises.isEmpty && helpers.isEmpty && ambiguous.isEmpty }

  /// Looks for started files' first lines anywhere in the text, as in files that were joined; then
  /// at the file's name; then for declarations.
  ///
  /// - Parameter links: the exercises with which one is linked: their functions may stand there as
  ///   helpers.
  package init(_ submission: Submission, links: (_ slug: String) -> [String]) {
    if PlantedLine(submission.text) != nil { return }
    let named = Self.named(submission)
    let outline = SwiftOutline(submission.text)
    let declared = Exercise.catalog.filter { exercise in
      exercise.functions.allSatisfy { outline.line(ofFunction: $0.name) != nil }
    }
    if !named.isEmpty {
      exercises = named
      let taken = Set(named.compactMap(Exercise.named).flatMap(Self.functionNames))
      helpers = declared.filter { exercise in
        !named.contains(exercise.slug) && taken.isDisjoint(with: Self.functionNames(exercise))
      }.map(\.slug)
      return
    }
    var rest = declared
    while let first = rest.first {
      let same = rest.filter {
        !Set(Self.functionNames(first)).isDisjoint(with: Self.functionNames($0))
      }
      rest.removeAll { exercise in same.contains { $0.slug == exercise.slug } }
      if same.count > 1 { ambiguous.append(same.map(\.slug)) } else { exercises.append(first.slug) }
    }
    // What another answer of the file builds on may be its helper only.
    let linked = Set(exercises.flatMap(links))
    helpers = exercises.filter(linked.contains)
    exercises.removeAll(where: linked.contains)
  }

  private static func named(_ submission: Submission) -> [String] {
    var slugs: [String] = []
    for line in submission.text.split(separator: "\n") where line.hasPrefix("// unroll exercise=") {
      if let slug = StarterLine(String(line))?.slug, Exercise.named(slug) != nil,
        !slugs.contains(slug)
      {
        slugs.append(slug)
      }
    }
    if slugs.isEmpty, submission.name.hasSuffix(".swift") {
      let stem = String(submission.name.dropLast(6))
      if Exercise.named(stem) != nil { slugs.append(stem) }
    }
    return slugs
  }

  private static func functionNames(_ exercise: Exercise) -> [String] {
    exercise.functions.map(\.name)
  }
}
