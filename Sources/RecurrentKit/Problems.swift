/// One example of the adding problem: numbers, of which two are marked and to be added.
public struct AddingExample: Sendable, Equatable, Codable, Unfinishable {
  /// The number that is read in each step, (T).
  public var values: Vector
  /// 1 at the two steps whose values count, 0 elsewhere, (T).
  public var marks: Vector
  /// The sum of the two marked values.
  public var target: Double

  /// Creates an example.
  public init(values: Vector, marks: Vector, target: Double) {
    self.values = values
    self.marks = marks
    self.target = target
  }

  /// The example that is not written yet.
  public static var unfinished: AddingExample {
    AddingExample(values: .unfinished, marks: .unfinished, target: .unfinished)
  }
  /// Whether any part of the example is not written yet.
  public var isUnfinished: Bool {
    values.isUnfinished || marks.isUnfinished || target.isUnfinished
  }
}

/// One example of the copy problem: symbols that have to be repeated after a while.
public struct CopyExample: Sendable, Equatable, Codable, Unfinishable {
  /// The class that is read in each step.
  public var inputs: [Int]
  /// The class that has to be answered in each step.
  public var targets: [Int]

  /// Creates an example.
  public init(inputs: [Int], targets: [Int]) {
    self.inputs = inputs
    self.targets = targets
  }

  /// The example that is not written yet.
  public static var unfinished: CopyExample {
    CopyExample(inputs: .unfinished, targets: .unfinished)
  }
  /// Whether any part of the example is not written yet.
  public var isUnfinished: Bool { inputs.isUnfinished || targets.isUnfinished }
}
