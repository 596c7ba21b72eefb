/// The characters of a window and the ones to be predicted, step by step.
///
/// Shapes: T × N numbers each, the N sequences of a step side by side.
public struct Window: Equatable, Sendable {
  /// The characters that are read.
  public var inputs: [Int32]
  /// The characters that follow them.
  public var targets: [Int32]
  /// The steps, T.
  public var steps: Int
  /// The sequences, N.
  public var batch: Int

  /// Creates a window.
  ///
  /// - Precondition: Both lists hold T · N numbers.
  public init(inputs: [Int32], targets: [Int32], steps: Int, batch: Int) {
    precondition(
      inputs.count == steps * batch && targets.count == steps * batch,
      "\(inputs.count) and \(targets.count) characters are not \(steps) × \(batch).")
    (self.inputs, self.targets, self.steps, self.batch) = (inputs, targets, steps, batch)
  }
}
