import RecurrentKit

/// Returns the gradient of the sequence loss with respect to the logits.
///
/// Equation: `dy[t][n, v] = ∂L / ∂y[t][n, v]`, with the loss L of `sequenceLoss`.
/// Shapes: T logits (N × V), T lists of N targets in 0 ..< V, T masks (N) → T gradients (N × V).
func lossBackward(y: [Matrix], targets: [[Int]], mask: [Vector]) -> [Matrix] {
  let batch = Double(y[0].rows)
  var dy = y
  for t in y.indices {
    for n in 0..<y[t].rows {
      let p = softmax(y[t].row(n))
      var truth = Vector.zeros(p.count)
      truth[targets[t][n]] = 1
      let slope = p - truth
      dy[t].setRow(n, to: mask[t][n] / batch * slope)
    }
  }
  return dy
}

/// Returns the probabilities that belong to a row of logits.
func softmax(_ logits: Vector) -> Vector {
  let largest = logits.max()
  let weights = exp(logits.map { $0 - largest })
  return weights / weights.sum()
}
