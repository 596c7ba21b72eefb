import RecurrentKit

// The run over a sequence is its first step, then the run over the rest from the state it left.
func rnnForward(
  x: [Matrix], h0: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector, Why: Matrix, by: Vector
) -> RNNSequence {
  guard let first = x.first else { return RNNSequence(hiddenStates: [], logits: []) }
  let h = rnnStep(x: first, h: h0, Wxh: Wxh, Whh: Whh, b: b).hiddenState
  let y = matmul(Why, h.transposed()).transposed() + by
  let rest = rnnForward(
    x: Array(x.dropFirst()), h0: h, Wxh: Wxh, Whh: Whh, b: b, Why: Why, by: by)
  return RNNSequence(hiddenStates: [h] + rest.hiddenStates, logits: [y] + rest.logits)
}
