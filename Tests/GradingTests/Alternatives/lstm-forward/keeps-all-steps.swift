import RecurrentKit

// Keeps every step and reads the results out at the end.
func lstmForward(x: [Matrix], h0: Matrix, c0: Matrix, W: Matrix, b: Vector) -> LSTMSequence {
  var steps: [LSTMStep] = []
  for t in x.indices {
    let h = t == 0 ? h0 : steps[t - 1].hiddenState
    let c = t == 0 ? c0 : steps[t - 1].cellState
    steps.append(lstmStep(x: x[t], h: h, c: c, W: W, b: b))
  }
  return LSTMSequence(
    hiddenStates: steps.map { $0.hiddenState }, cellState: steps.last?.cellState ?? c0)
}
