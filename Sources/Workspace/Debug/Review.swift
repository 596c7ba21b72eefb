import Book
import Foundation

/// Which exercises are due to be looked at again, some time after they passed.
package struct Review {
  /// An exercise, and how many days ago it was last right.
  package struct Due: Equatable {
    package let slug: String
    package let days: Int

    package init(slug: String, days: Int) { (self.slug, self.days) = (slug, days) }
  }

  /// The days until an exercise is due; each mended mistake makes them three times as many.
  private static let firstDays = 3.0

  /// The exercises that are due, the one that waits longest first.
  package let due: [Due]
  /// The exercises that have passed, in the order in which they should be reviewed.
  package let passed: [String]

  package init(book: Book, progress: Progress, now: Date = .now) {
    let ages = book.exercises.compactMap {
      exercise -> (slug: String, days: Double, wait: Double)? in
      let record = progress.record(of: exercise.slug)
      guard let time = record.mendedAt ?? record.passedAt else { return nil }
      let date = (try? Date(time, strategy: .iso8601)) ?? now
      let wait = Self.firstDays * pow(3, Double(record.mendings))
      return (exercise.slug, now.timeIntervalSince(date) / 86_400, wait)
    }.sorted { $0.days / $0.wait > $1.days / $1.wait }
    passed = ages.map(\.slug)
    due = ages.filter { $0.days >= $0.wait }.map { Due(slug: $0.slug, days: Int($0.days)) }
  }
}
