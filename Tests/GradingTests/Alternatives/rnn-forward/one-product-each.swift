import RecurrentKit

// One product for the inputs of all steps, the recurrence, one product for all logits.
func rnnForward(
  x: [Matrix], h0: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector, Why: Matrix, by: Vector
) -> RNNSequence {
  let n = h0.rows
  let inputs = matmul(stacked(x), Wxh.transposed()) + b
  var states: [Matrix] = []
  for t in x.indices {
    let recurrent = matmul(states.last ?? h0, Whh.transposed())
    states.append(tanh(inputs.rows(t * n..<(t + 1) * n) + recurrent))
  }
  let outputs = matmul(stacked(states), Why.transposed()) + by
  let logits = x.indices.map { t in outputs.rows(t * n..<(t + 1) * n) }
  return RNNSequence(hiddenStates: states, logits: logits)
}

private func stacked(_ parts: [Matrix]) -> Matrix {
  Matrix(parts.flatMap { part in (0..<part.rows).map { part.row($0).elements } })
}
