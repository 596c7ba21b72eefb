import RecurrentKit

/// Returns the gradients of s_T with respect to s_0 … s_T.
///
/// The rule is s_t = w s_t−1 + x_t, and T is `steps`. Entry k of the answer
/// is ∂s_T/∂s_k. Shapes: two numbers → T + 1 entries.
func stateGradients(w: Double, steps: Int) -> Vector {
  var ds = Vector.zeros(steps + 1)
  var reach = 1.0
  for k in stride(from: steps, through: 0, by: -1) {
    ds[k] = reach
    reach *= w
  }
  return ds
}

/// Returns the gradient of s_T with respect to w.
///
/// The rule is s_t = w s_t−1 + x_t, and s_0 is `start`. x[0] is the input
/// of step 1. Shapes: x (T) → a number.
func weightGradient(w: Double, x: Vector, start: Double) -> Double {
  var states = [start]
  for t in 0..<x.count {
    states.append(w * states[t] + x[t])
  }
  var dw = 0.0
  var reach = 1.0
  for k in stride(from: x.count, to: 0, by: -1) {
    dw += reach * states[k - 1]
    reach *= w
  }
  return dw
}
