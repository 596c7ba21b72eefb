import RecurrentKit

/// Returns the gradients of the head `y[t] = h[t] Whyᵀ + by`, which serves all T steps.
///
/// Shapes: T upstream gradients dy (N × V), T hidden states h (N × H), Why (V × H)
/// → T gradients dh (N × H), dWhy (V × H), dby (V).
func headBackward(dy: [Matrix], h: [Matrix], Why: Matrix) -> HeadGradient {
  let dh = dy.map { upstream in matmul(upstream, Why) }
  var dWhy = Matrix.zeros(Why.rows, Why.columns)
  var dby = Vector.zeros(Why.rows)
  for t in dy.indices {
    dWhy += matmul(dy[t].transposed(), h[t])
    dby += dy[t].sumOfRows()
  }
  return HeadGradient(dh: dh, dWhy: dWhy, dby: dby)
}
