import RecurrentKit

// The first step, then the rest of the sequence from the states that it leaves.
func lstmForward(x: [Matrix], h0: Matrix, c0: Matrix, W: Matrix, b: Vector) -> LSTMSequence {
  guard let first = x.first else { return LSTMSequence(hiddenStates: [], cellState: c0) }
  let step = lstmStep(x: first, h: h0, c: c0, W: W, b: b)
  let rest = lstmForward(
    x: Array(x.dropFirst()), h0: step.hiddenState, c0: step.cellState, W: W, b: b)
  return LSTMSequence(
    hiddenStates: [step.hiddenState] + rest.hiddenStates, cellState: rest.cellState)
}
