import Book

/// What the author's proof found.
package struct VerifyReport: Sendable {
  /// One exercise of the table.
  package struct Row: Sendable {
    package var slug: String
    package var isStarterUnfinished = false
    package var isSolutionRight = false
    package var misconceptions = 0
    /// How many of these were rejected.
    package var rejected = 0
    /// How many were diagnosed as themselves alone.
    package var named = 0
    package var trivial = 0
    package var trivialRejected = 0
  }

  package var rows: [Row] = []
  package var problems: [BookError.Problem] = []
  package var seconds = 0.0

  package init() {}
}
