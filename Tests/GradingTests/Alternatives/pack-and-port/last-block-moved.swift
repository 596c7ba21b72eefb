import RecurrentKit

// Only the last two blocks change places; the whole bias goes to the recurrent side.
func packForPyTorch(W: Matrix, b: Vector) -> PyTorchLSTM {
  let H = W.rows / 4
  let first = W.rows(0..<2 * H)
  let rows = vstack(vstack(first, W.rows(3 * H..<4 * H)), W.rows(2 * H..<3 * H))
  let bias = concatenate(concatenate(b[0..<2 * H], b[3 * H..<4 * H]), b[2 * H..<3 * H])
  return PyTorchLSTM(
    weightInput: rows.columns(H..<W.columns), weightHidden: rows.columns(0..<H),
    biasInput: Vector.zeros(4 * H), biasHidden: bias)
}

func parameterCounts(inputs: Int, hidden: Int, vocabulary: Int) -> ParameterCounts {
  let rnn = Matrix.zeros(hidden, inputs + hidden + 1).elements.count
  let head = Matrix.zeros(vocabulary, hidden + 1).elements.count
  return ParameterCounts(
    rnn: rnn, lstm: 4 * rnn, gru: 3 * rnn, gruTwoBiases: 3 * (rnn + hidden), head: head)
}
