import Book
import Testing

/// One number of one `measured:` comment, with its place.
struct StatedNumber: Sendable, CustomTestStringConvertible {
  let place: String
  let experiment: String
  let key: String
  let stated: Double
  /// The other numbers of the comment, which may be settings.
  let values: [String: Double]
  let accepts: @Sendable (Double) -> Bool

  var testDescription: String { "\(place) \(experiment) \(key)" }

  /// All numbers of all comments, in the order of the book.
  static func all() throws -> [StatedNumber] {
    try theBook().chapters.flatMap { chapter in
      chapter.measurements.flatMap { remark in
        let measurement = remark.content
        return measurement.values.sorted { $0.key < $1.key }.map { key, stated in
          StatedNumber(
            place: "\(chapter.file):\(remark.line)", experiment: measurement.experiment, key: key,
            stated: stated, values: measurement.values,
            accepts: { measurement.accepts($0, stated: stated) })
        }
      }
    }
  }
}
