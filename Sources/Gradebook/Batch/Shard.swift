import Grading

/// One of several parts of a class, each graded by a process of its own.
///
/// Counted from 0, as Slurm and Kubernetes count. A text belongs to the same part wherever it is
/// handed in, so that equal texts are graded once.
package struct Shard: Sendable, Equatable, CustomStringConvertible {
  package let index: Int
  package let count: Int

  /// Reads text such as `2/4`; nil where it is not of that form.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1], count > 0,
      (0..<count).contains(index)
    else { return nil }
    self.index = index
    self.count = count
  }

  package var description: String { "\(index)/\(count)" }

  /// Whether a text is this part's to grade for an exercise.
  func contains(_ key: ResultKey) -> Bool {
    let hash = ContentHash(of: [key.sha256, key.exercise]).description
    return (Int(hash.prefix(15), radix: 16) ?? 0) % count == index
  }
}
