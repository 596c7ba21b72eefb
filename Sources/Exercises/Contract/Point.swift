import RecurrentKit

// Reading the values of a point or of arguments by name.

extension [String: Value] {
  package func number(_ name: String) throws -> Double {
    guard case .number(let value)? = self[name] else { throw missing(name) }
    return value
  }

  package func matrix(_ name: String) throws -> Matrix {
    guard case .matrix(let value)? = self[name] else { throw missing(name) }
    return value
  }

  package func vector(_ name: String) throws -> Vector {
    guard case .vector(let value)? = self[name] else { throw missing(name) }
    return value
  }

  package func sequence(_ name: String) throws -> [Matrix] {
    guard case .list(let values)? = self[name] else { throw missing(name) }
    return try values.map { value in
      guard case .matrix(let matrix) = value else { throw missing(name) }
      return matrix
    }
  }

  /// The values of some names, in order.
  package func values(_ names: String...) throws -> [Value] {
    try names.map { name in
      guard let value = self[name] else { throw missing(name) }
      return value
    }
  }

  private func missing(_ name: String) -> WireError {
    WireError("the point has no \(name) of this type")
  }
}

/// The inner product of two sequences of matrices: a loss whose upstream gradient is the second.
package func innerProduct(_ left: [Matrix], _ right: [Matrix]) -> Double {
  zip(left, right).reduce(0) { $0 + ($1.0 * $1.1).sum() }
}
