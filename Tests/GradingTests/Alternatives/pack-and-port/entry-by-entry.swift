import RecurrentKit

// Every entry finds its place; the bias is split into two halves.
func packForPyTorch(W: Matrix, b: Vector) -> PyTorchLSTM {
  let H = b.count / 4
  let D = W.columns - H
  var input = Matrix.zeros(4 * H, D)
  var hidden = Matrix.zeros(4 * H, H)
  var bias = Vector.zeros(4 * H)
  for row in 0..<4 * H {
    let place = row < 2 * H ? row : (row < 3 * H ? row + H : row - H)
    for k in 0..<H { hidden[place, k] = W[row, k] }
    for d in 0..<D { input[place, d] = W[row, H + d] }
    bias[place] = b[row]
  }
  return PyTorchLSTM(
    weightInput: input, weightHidden: hidden, biasInput: 0.25 * bias, biasHidden: 0.75 * bias)
}

func parameterCounts(inputs: Int, hidden: Int, vocabulary: Int) -> ParameterCounts {
  func box(biases: Int) -> Int { hidden * (inputs + hidden + biases) }
  return ParameterCounts(
    rnn: box(biases: 1), lstm: 4 * box(biases: 1), gru: 3 * box(biases: 1),
    gruTwoBiases: 3 * box(biases: 2), head: vocabulary * (hidden + 1))
}
