import RecurrentKit

// The whole forward first; then one walk back in which the carry is dropped at the borders.

func truncatedBPTT(
  upstream: [Matrix], x: [Matrix], h0: Matrix, Wxh: Matrix, Whh: Matrix,
  b: Vector, chunk: Int
) -> RNNGradient {
  var states = [h0]
  for input in x {
    states.append(
      tanh(matmul(input, Wxh.transposed()) + matmul(states[states.count - 1], Whh.transposed()) + b)
    )
  }
  var total = RNNGradient(dx: x, dh0: 0 * h0, dWxh: 0 * Wxh, dWhh: 0 * Whh, db: 0 * b)
  var carry = 0 * h0
  for t in x.indices.reversed() {
    if (t + 1) % chunk == 0 { carry = 0 * carry }
    let new = states[t + 1]
    let da = (upstream[t] + carry) * (1 - new * new)
    total.dx[t] = matmul(da, Wxh)
    total.dWxh += matmul(da.transposed(), x[t])
    total.dWhh += matmul(da.transposed(), states[t])
    total.db += da.sumOfRows()
    carry = matmul(da, Whh)
  }
  total.dh0 = carry
  return total
}
