import RecurrentKit

/// Returns the hidden state and the logits of every step of a sequence.
///
/// Step t takes input t and the state that step t − 1 left; the first step takes `h0`. The head
/// reads each new state. Shapes: x is T matrices (N × D), h0 (N × H), Wxh (H × D), Whh (H × H),
/// b (H), Why (V × H), by (V) → T hidden states (N × H), T logits (N × V).
func rnnForward(
  x: [Matrix], h0: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector, Why: Matrix, by: Vector
) -> RNNSequence {
  var h = h0
  var hiddenStates: [Matrix] = []
  var logits: [Matrix] = []
  for input in x {
    h = rnnStep(x: input, h: h, Wxh: Wxh, Whh: Whh, b: b).hiddenState
    hiddenStates.append(h)
    logits.append(matmul(h, Why.transposed()) + by)
  }
  return RNNSequence(hiddenStates: hiddenStates, logits: logits)
}
