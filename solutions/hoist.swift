import RecurrentKit

/// Returns the hidden states of a sequence, with one product for all inputs.
///
/// Shapes: x is T matrices (N × D), h0 (N × H), Wxh (H × D), Whh (H × H), b (H) → T matrices
/// (N × H).
func hoistedForward(
  x: [Matrix], h0: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector
) -> [Matrix] {
  let inputs = parted(matmul(stacked(x), Wxh.transposed()) + b, h0.rows)
  var h = h0
  var hiddenStates: [Matrix] = []
  for input in inputs {
    h = tanh(input + matmul(h, Whh.transposed()))
    hiddenStates.append(h)
  }
  return hiddenStates
}

/// Returns the gradients of a whole sequence, each weight's by one product.
///
/// The arguments are those of `bptt`: upstream gradients, inputs, first state, steps and weights.
func hoistedBPTT(
  upstream: [Matrix], x: [Matrix], h0: Matrix, steps: [RNNStep], Wxh: Matrix, Whh: Matrix
) -> RNNGradient {
  var da = upstream
  var carry = Matrix.zeros(h0.rows, h0.columns)
  for t in x.indices.reversed() {
    let h = steps[t].hiddenState
    da[t] = (upstream[t] + carry) * (1 - h * h)
    carry = matmul(da[t], Whh)
  }
  let previous = [h0] + steps.dropLast().map(\.hiddenState)
  let allDa = stacked(da)
  return RNNGradient(
    dx: parted(matmul(allDa, Wxh), h0.rows),
    dh0: carry,
    dWxh: matmul(allDa.transposed(), stacked(x)),
    dWhh: matmul(allDa.transposed(), stacked(previous)),
    db: allDa.sumOfRows())
}

/// Sets matrices of equal shape on top of each other, the first at the top.
private func stacked(_ parts: [Matrix]) -> Matrix {
  Matrix(
    rows: parts.count * parts[0].rows, columns: parts[0].columns,
    elements: parts.flatMap(\.elements))
}

/// Takes a matrix apart again, so many rows at a time.
private func parted(_ whole: Matrix, _ count: Int) -> [Matrix] {
  stride(from: 0, to: whole.rows, by: count).map { whole.rows($0..<$0 + count) }
}
