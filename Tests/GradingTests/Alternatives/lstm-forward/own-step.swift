import RecurrentKit

// A step of its own; what the inputs contribute is computed before the loop.
func lstmForward(x: [Matrix], h0: Matrix, c0: Matrix, W: Matrix, b: Vector) -> LSTMSequence {
  let H = h0.columns
  let recurrent = W.columns(0..<H).transposed()
  let seen = x.map { matmul($0, W.columns(H..<W.columns).transposed()) + b }
  var states = (h: h0, c: c0)
  let hiddenStates = seen.map { part in
    let a = part + matmul(states.h, recurrent)
    let written = sigmoid(a.columns(0..<H)) * tanh(a.columns(3 * H..<4 * H))
    states.c = sigmoid(a.columns(H..<2 * H)) * states.c + written
    states.h = sigmoid(a.columns(2 * H..<3 * H)) * tanh(states.c)
    return states.h
  }
  return LSTMSequence(hiddenStates: hiddenStates, cellState: states.c)
}
