import RecurrentKit

// [x | h] against a weight whose columns are moved to match, in columns instead of rows.
func lstmStep(x: Matrix, h: Matrix, c: Matrix, W: Matrix, b: Vector) -> LSTMStep {
  let H = h.columns
  let moved = hstack(W.columns(H..<W.columns), W.columns(0..<H))
  let sums = matmul(moved, hstack(x, h).transposed()).transposed() + b
  let blocks = (0..<4).map { sums.columns($0 * H..<($0 + 1) * H) }
  let gates = blocks[0..<3].map { sigmoid($0) }
  let candidate = tanh(blocks[3])
  let cell = c - (1 - gates[1]) * c + gates[0] * candidate
  return LSTMStep(
    inputGate: gates[0], forgetGate: gates[1], outputGate: gates[2], candidate: candidate,
    cellState: cell, hiddenState: gates[2] * tanh(cell))
}
