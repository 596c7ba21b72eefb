/// A type with a value that stands for "not written yet".
///
/// Starters are full of it. Every operation of the kit passes it on, so an answer that still
/// rests on an unfinished part is told apart from a wrong one.
public protocol Unfinishable {
  /// The value that stands for "not written yet".
  static var unfinished: Self { get }
  /// Whether this value rests on something that is not written yet.
  var isUnfinished: Bool { get }
}

extension Matrix: Unfinishable {
  /// The matrix that is not written yet.
  public static let unfinished = Matrix(unchecked: 0, 0, [], unfinished: true)
  /// Whether this matrix rests on something that is not written yet.
  public var isUnfinished: Bool { unfinishedMark || elements.contains { $0.isUnfinished } }
}

extension Vector: Unfinishable {
  /// The vector that is not written yet.
  public static let unfinished = Vector([], unfinished: true)
  /// Whether this vector rests on something that is not written yet.
  public var isUnfinished: Bool { unfinishedMark || elements.contains { $0.isUnfinished } }
}

extension Double: Unfinishable {
  // A quiet NaN with a payload of its own ("unroll"): hardware arithmetic passes it on.
  private static let unfinishedPattern: UInt64 = 0x7FF8_756E_726F_6C6C
  /// The number that is not written yet.
  public static var unfinished: Double { Double(bitPattern: unfinishedPattern) }
  /// Whether this number rests on something that is not written yet.
  public var isUnfinished: Bool { bitPattern & Int64.max.magnitude == Self.unfinishedPattern }
}

extension Int: Unfinishable {
  /// The whole number that is not written yet.
  public static var unfinished: Int { Int.min }
  /// Whether this is the number that is not written yet.
  public var isUnfinished: Bool { self == Int.min }
}

extension Array: Unfinishable where Element: Unfinishable {
  /// The list that is not written yet.
  public static var unfinished: [Element] { [Element.unfinished] }
  /// Whether any element rests on something that is not written yet.
  public var isUnfinished: Bool { contains { $0.isUnfinished } }
}
