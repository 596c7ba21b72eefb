import RecurrentKit

/// Returns one example of the copy problem.
///
/// Each of the ten numbers of `uniforms` chooses one of the symbols 1 to 8, all equally likely. 0
/// is the blank, 9 the delimiter. Shapes: uniforms (10) → two lists of T + 20 classes, where T is
/// `delay`, at least 1.
func copyProblem(delay: Int, uniforms: Vector) -> CopyExample {
  let symbols = (0..<10).map { 1 + Int(8 * uniforms[$0]) }
  let inputs = symbols + blanks(delay - 1) + [9] + blanks(10)
  let targets = blanks(delay + 10) + symbols
  return CopyExample(inputs: inputs, targets: targets)
}

/// Returns the loss of a model that knows the task but remembers no symbol, in nats.
///
/// It is the mean of the cross-entropy over all T + 20 steps.
func memorylessLoss(delay: Int) -> Double {
  10 * log(8.0) / Double(delay + 20)
}

private func blanks(_ count: Int) -> [Int] {
  Array(repeating: 0, count: count)
}
