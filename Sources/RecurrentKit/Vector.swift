/// A list of numbers, such as a bias: one number for each unit.
public struct Vector: Sendable, Equatable {
  /// The entries.
  public internal(set) var elements: [Double]
  let unfinishedMark: Bool

  init(_ elements: [Double], unfinished: Bool) {
    self.elements = elements
    unfinishedMark = unfinished
  }

  /// Creates a vector from its entries.
  public init(_ elements: [Double]) {
    self.init(elements, unfinished: false)
  }

  /// Returns a vector of `count` zeros.
  public static func zeros(_ count: Int) -> Vector {
    requireShape(count >= 0, "a vector cannot have \(count) entries")
    return Vector([Double](repeating: 0, count: count))
  }

  /// The number of entries.
  public var count: Int { elements.count }

  /// The number of entries as text, such as `5`.
  public var shape: String { unfinishedMark ? "unfinished" : "\(count)" }

  /// The entry at an index, counted from 0.
  public subscript(index: Int) -> Double {
    get {
      guard !unfinishedMark else { return .unfinished }
      check(index)
      return elements[index]
    }
    set {
      guard !unfinishedMark else { return }
      check(index)
      elements[index] = newValue
    }
  }

  private func check(_ index: Int) {
    requireShape(
      index >= 0 && index < count,
      "entry \(index) does not exist in a vector of \(count) (counting starts at 0)")
  }

  /// Returns some neighbouring entries.
  public subscript(range: Range<Int>) -> Vector {
    guard !unfinishedMark else { return self }
    requireShape(
      range.lowerBound >= 0 && range.upperBound <= count,
      "entries \(range) do not exist in a vector of \(count)")
    return Vector(Array(elements[range]))
  }

  /// Returns the vector with a function applied to every entry.
  public func map(_ transform: (Double) -> Double) -> Vector {
    unfinishedMark ? self : Vector(elements.map(transform))
  }

  /// Returns the sum of all entries.
  public func sum() -> Double {
    unfinishedMark ? .unfinished : elements.reduce(0, +)
  }

  /// Returns the largest entry, or minus infinity when there is none.
  public func max() -> Double {
    unfinishedMark ? .unfinished : elements.reduce(-.infinity, Swift.max)
  }
}

/// Sets one vector behind another.
public func concatenate(_ first: Vector, _ second: Vector) -> Vector {
  if first.unfinishedMark || second.unfinishedMark { return .unfinished }
  return Vector(first.elements + second.elements)
}
