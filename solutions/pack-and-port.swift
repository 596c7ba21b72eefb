import RecurrentKit

/// Returns the same LSTM as PyTorch keeps it: two weights and two biases,
/// rows i, f, g, o.
///
/// Shapes: W (4H × (H + D)) with rows i, f, o, g and columns [h | x],
/// b (4H) → weightInput (4H × D), weightHidden (4H × H), biasInput and
/// biasHidden (4H).
func packForPyTorch(W: Matrix, b: Vector) -> PyTorchLSTM {
  let H = W.rows / 4
  let order = [0, 1, 3, 2]
  var rows = Matrix.zeros(0, W.columns)
  var bias = Vector.zeros(0)
  for block in order {
    rows = vstack(rows, W.rows(block * H..<(block + 1) * H))
    bias = concatenate(bias, b[block * H..<(block + 1) * H])
  }
  return PyTorchLSTM(
    weightInput: rows.columns(H..<W.columns), weightHidden: rows.columns(0..<H),
    biasInput: bias, biasHidden: Vector.zeros(4 * H))
}

/// Returns how many numbers each cell, and the head, has to learn.
///
/// `inputs` is D, `hidden` is H, `vocabulary` is V. Every cell has one
/// bias, but `gruTwoBiases` is the GRU with two.
func parameterCounts(
  inputs: Int, hidden: Int, vocabulary: Int
) -> ParameterCounts {
  let block = hidden * (inputs + hidden) + hidden
  return ParameterCounts(
    rnn: block, lstm: 4 * block, gru: 3 * block, gruTwoBiases: 3 * block + 3 * hidden,
    head: vocabulary * hidden + vocabulary)
}
