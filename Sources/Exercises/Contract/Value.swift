import RecurrentKit

/// A value of a question or an answer, whatever its Swift type is.
package indirect enum Value: Sendable, Equatable {
  case number(Double)
  case integer(Int)
  case boolean(Bool)
  case text(String)
  case vector(Vector)
  case matrix(Matrix)
  case list([Value])
  case record([Field])

  /// A named part of a record.
  package struct Field: Sendable, Equatable {
    package var name: String
    package var value: Value

    package init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// The part of a record with a name, or nil.
  package subscript(name: String) -> Value? {
    guard case .record(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }

  /// Whether any part rests on something that is not written yet.
  package var isUnfinished: Bool {
    switch self {
    case .number(let value): value.isUnfinished
    case .integer(let value): value.isUnfinished
    case .vector(let value): value.isUnfinished
    case .matrix(let value): value.isUnfinished
    case .list(let values): values.contains(where: \.isUnfinished)
    case .record(let fields): fields.contains(where: \.value.isUnfinished)
    case .boolean, .text: false
    }
  }

  /// A sequence of matrices.
  package static func sequence(_ matrices: [Matrix]) -> Value { .list(matrices.map(Value.matrix)) }

  /// A list of whole numbers.
  package static func integers(_ values: [Int]) -> Value { .list(values.map(Value.integer)) }

  /// The sum of two vectors or matrices of one shape; a list of both where they cannot be added.
  func adding(_ other: Value) -> Value {
    switch (self, other) {
    case (.vector(let mine), .vector(let its)) where mine.count == its.count:
      .vector(mine + its)
    case (.matrix(let mine), .matrix(let its))
    where (mine.rows, mine.columns) == (its.rows, its.columns):
      .matrix(mine + its)
    default: .list([self, other])
    }
  }
}
