import RecurrentKit

// The loops find the pre-activation gradients only; each weight is one product over all T·N rows.
func gruBPTT(
  upstream: [Matrix], x: [Matrix], h0: Matrix, steps: [GRUStep],
  W: Matrix, U: Matrix
) -> GRUGradient {
  let H = h0.columns
  var carry = Matrix.zeros(h0.rows, H)
  var (allDa, allX) = (Matrix.zeros(0, 3 * H), Matrix.zeros(0, W.columns))
  var (allH, allVisible) = (Matrix.zeros(0, H), Matrix.zeros(0, H))
  for t in stride(from: x.count - 1, through: 0, by: -1) {
    let (z, r, n) = (steps[t].updateGate, steps[t].resetGate, steps[t].candidate)
    let h = t == 0 ? h0 : steps[t - 1].hiddenState
    carry += upstream[t]
    let dan = carry * z * (1 - n * n)
    let dVisible = matmul(dan, U.rows(2 * H..<3 * H))
    let gates = hstack(carry * (n - h) * z * (1 - z), dVisible * h * r * (1 - r))
    allDa = vstack(hstack(gates, dan), allDa)
    allX = vstack(x[t], allX)
    allH = vstack(h, allH)
    allVisible = vstack(r * h, allVisible)
    carry = carry * (1 - z) + dVisible * r + matmul(gates, U.rows(0..<2 * H))
  }
  let N = h0.rows
  let transposed = allDa.transposed()
  return GRUGradient(
    dx: x.indices.map { matmul(allDa.rows($0 * N..<($0 + 1) * N), W) }, dh0: carry,
    dW: matmul(transposed, allX),
    dU: vstack(
      matmul(transposed.rows(0..<2 * H), allH),
      matmul(transposed.rows(2 * H..<3 * H), allVisible)),
    db: allDa.sumOfRows())
}

func gruBPTTAfter(
  upstream: [Matrix], x: [Matrix], h0: Matrix, steps: [GRUStep],
  W: Matrix, U: Matrix, bh: Vector
) -> GRUAfterGradient {
  let H = h0.columns
  var carry = Matrix.zeros(h0.rows, H)
  var (input, recurrent) = (Matrix.zeros(0, 3 * H), Matrix.zeros(0, 3 * H))
  var (allX, allH) = (Matrix.zeros(0, W.columns), Matrix.zeros(0, H))
  for t in stride(from: x.count - 1, through: 0, by: -1) {
    let (z, r, n) = (steps[t].updateGate, steps[t].resetGate, steps[t].candidate)
    let h = t == 0 ? h0 : steps[t - 1].hiddenState
    let q = (matmul(h, U.transposed()) + bh).columns(2 * H..<3 * H)
    carry += upstream[t]
    let dan = carry * (1 - z) * (1 - n * n)
    let gates = hstack(dan * q * r * (1 - r), carry * (h - n) * z * (1 - z))
    let here = hstack(gates, dan * r)
    input = vstack(hstack(gates, dan), input)
    recurrent = vstack(here, recurrent)
    allX = vstack(x[t], allX)
    allH = vstack(h, allH)
    carry = carry * z + matmul(here, U)
  }
  let N = h0.rows
  return GRUAfterGradient(
    dx: x.indices.map { matmul(input.rows($0 * N..<($0 + 1) * N), W) }, dh0: carry,
    dW: matmul(input.transposed(), allX), dU: matmul(recurrent.transposed(), allH),
    dbi: input.sumOfRows(), dbh: recurrent.sumOfRows())
}
