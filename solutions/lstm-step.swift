import RecurrentKit

/// Returns one step of the LSTM: three gates, a candidate, two new states.
///
/// The rows of W and b are four blocks of H: input gate, forget gate,
/// output gate, candidate. The first H columns of W are for h, the other D
/// for x. Shapes: x (N × D), h and c (N × H), W (4H × (H + D)), b (4H)
/// → six matrices (N × H).
func lstmStep(
  x: Matrix, h: Matrix, c: Matrix, W: Matrix, b: Vector
) -> LSTMStep {
  let H = h.columns
  let z = hstack(h, x)
  let a = matmul(z, W.transposed()) + b
  let inputGate = sigmoid(a.columns(0..<H))
  let forgetGate = sigmoid(a.columns(H..<2 * H))
  let outputGate = sigmoid(a.columns(2 * H..<3 * H))
  let candidate = tanh(a.columns(3 * H..<4 * H))
  let cellState = forgetGate * c + inputGate * candidate
  let hiddenState = outputGate * tanh(cellState)
  return LSTMStep(
    inputGate: inputGate, forgetGate: forgetGate, outputGate: outputGate, candidate: candidate,
    cellState: cellState, hiddenState: hiddenState)
}
