import CommonMark

/// One chapter of the book.
package struct Chapter: Sendable, Equatable {
  /// The number in the file's name; it stands nowhere else.
  package let number: Int
  /// The file's name behind the number, such as `one-cell`.
  package let slug: String
  /// The path of the file inside the book, such as `chapters/02-one-cell.md`.
  package let file: String
  package let title: String
  package let text: String
  package let document: Document
  package let exercises: [ExerciseFence]
  /// The bullets of the source text that the chapter teaches.
  package let seedClaims: [Remark<[Int]>]
  package let measurements: [Remark<Measurement>]

  /// The number and slug, such as `02-one-cell`.
  package var name: String { (number < 10 ? "0" : "") + "\(number)-\(slug)" }
}

/// Something said in a comment of a chapter, with its line.
package struct Remark<Content: Sendable & Equatable>: Sendable, Equatable {
  package let content: Content
  package let line: Int
}

/// A measured number in the prose, as its comment states it.
package struct Measurement: Sendable, Equatable {
  package let experiment: String
  /// Settings and the one result, such as `last-difference = 53`.
  package let values: [String: Double]
  package let tolerance: Tolerance

  /// How far the number measured may lie from the number stated.
  package enum Tolerance: Sendable, Equatable {
    /// Written ±0.5: a distance.
    case absolute(Double)
    /// Written ±5%: a share of the number stated.
    case relative(Double)
  }

  /// Tells whether a number that was measured agrees with one that is stated; NaN never does.
  package func accepts(_ measured: Double, stated: Double) -> Bool {
    switch tolerance {
    case .absolute(let distance): abs(measured - stated) <= distance
    case .relative(let share): abs(measured - stated) <= share * abs(stated)
    }
  }
}

/// How necessary an exercise is.
package enum Level: String, Sendable, CaseIterable {
  /// On the short path.
  case core
  /// Beside it.
  case more
  /// For those who want to know it all.
  case deep
}

/// An exercise as its chapter states it.
package struct ExerciseFence: Sendable, Equatable {
  package let slug: String
  package let level: Level
  /// How hard it is, 1 to 5.
  package let stars: Int
  /// The exercises whose reference solutions the learner's code may call.
  package let links: [String]
  /// The text that a learner starts from.
  package let starter: String
  /// The line of the fence in its chapter.
  package let line: Int
  package var hints: [Hint] = []
}

/// One rung of an exercise's ladder of hints.
package struct Hint: Sendable, Equatable {
  /// 1, 2 or 3: the idea, the formula, almost the line.
  package let rung: Int
  /// The output that the hint is about, or nil when it is about all.
  package let output: String?
  package let blocks: [Block]
  package let line: Int
}
