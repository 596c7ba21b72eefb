/// Returns the running sums of a sequence in which the past fades at a constant rate.
///
/// The simplest recurrence: one state, updated in a loop, that depends on the order of its inputs
/// unless the decay is 1.
///
/// Equation: `s[t] = λ s[t−1] + x[t]`, from `s[0]`.
///
/// Shapes: inputs T × N × D and the initial state N × D give T × N × D.
///
/// - Parameters:
///   - inputs: The sequence x.
///   - decay: The factor λ that the former state keeps at each step.
///   - initialState: The state s[0] before the first input.
/// - Precondition: The inputs have three axes, and the initial state is one of their time steps in shape.
public func leakySum<Scalar>(
  of inputs: Tensor<Scalar>, decay: Scalar, from initialState: Tensor<Scalar>
) -> Tensor<Scalar> {
  requireRank(inputs, 3, "The inputs")
  requireShape(initialState, Array(inputs.shape.dropFirst()), "The initial state")
  var sums = inputs
  var state = initialState
  for t in 0..<inputs.shape[0] {
    state = state.combined(with: inputs[slice: t]) { former, input in decay * former + input }
    sums[slice: t] = state
  }
  return sums
}
