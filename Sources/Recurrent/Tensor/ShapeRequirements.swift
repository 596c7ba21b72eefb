/// Traps unless a tensor has the expected shape; the message names the tensor, the rule and the shape.
func requireShape<Scalar>(
  _ tensor: Tensor<Scalar>, _ expected: [Int], _ name: StaticString,
  file: StaticString = #file, line: UInt = #line
) {
  precondition(
    tensor.shape == expected,
    "\(name) must have shape \(expected), but has \(tensor.shape).", file: file, line: line)
}

/// Traps unless a tensor has the expected number of axes.
func requireRank<Scalar>(
  _ tensor: Tensor<Scalar>, _ expected: Int, _ name: StaticString,
  file: StaticString = #file, line: UInt = #line
) {
  precondition(
    tensor.rank == expected,
    "\(name) must have \(expected) axes, but has shape \(tensor.shape).", file: file, line: line)
}

/// Traps unless a tensor is a sequence of at least one step, T × N × D.
func requireSequence<Scalar>(_ inputs: Tensor<Scalar>, inputSize: Int) {
  requireRank(inputs, 3, "The inputs")
  let (steps, batch) = (inputs.shape[0], inputs.shape[1])
  precondition(
    steps >= 1, "A run needs at least one time step, but the shape is \(inputs.shape).")
  requireShape(inputs, [steps, batch, inputSize], "The inputs")
}
