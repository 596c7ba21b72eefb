import RecurrentKit

/// Returns the hidden state of every step and the last cell state.
///
/// Step t takes input t and both states that step t − 1 left; the first
/// step takes `h0` and `c0`. Shapes: x is T matrices (N × D), h0 and c0
/// (N × H), W (4H × (H + D)), b (4H) → T hidden states (N × H), one cell
/// state (N × H).
func lstmForward(
  x: [Matrix], h0: Matrix, c0: Matrix, W: Matrix, b: Vector
) -> LSTMSequence {
  var h = h0
  var c = c0
  var hiddenStates: [Matrix] = []
  for input in x {
    let step = lstmStep(x: input, h: h, c: c, W: W, b: b)
    h = step.hiddenState
    c = step.cellState
    hiddenStates.append(step.hiddenState)
  }
  return LSTMSequence(hiddenStates: hiddenStates, cellState: c)
}
