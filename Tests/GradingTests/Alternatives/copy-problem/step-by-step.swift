import RecurrentKit

// Fills two lists of blanks, place by place.
func copyProblem(delay: Int, uniforms: Vector) -> CopyExample {
  var inputs = [Int](repeating: 0, count: delay + 20)
  var targets = inputs
  for k in 0..<10 {
    let symbol = Int((uniforms[k] * 8).rounded(.down)) + 1
    inputs[k] = symbol
    targets[delay + 10 + k] = symbol
  }
  inputs[delay + 9] = 9
  return CopyExample(inputs: inputs, targets: targets)
}

// Three bits for each of ten symbols, told in nats.
func memorylessLoss(delay: Int) -> Double {
  30 / (Double(delay) + 20) * log(2.0)
}
