import RecurrentKit

// The loop finds the pre-activation gradients only; each weight is one product over all T·N rows.
func bptt(
  upstream: [Matrix], x: [Matrix], h0: Matrix, steps: [RNNStep], Wxh: Matrix, Whh: Matrix
) -> RNNGradient {
  var da = upstream
  for t in stride(from: x.count - 1, through: 0, by: -1) {
    let h = steps[t].hiddenState
    let later = t + 1 < x.count ? matmul(da[t + 1], Whh) : Matrix.zeros(h.rows, h.columns)
    da[t] = (upstream[t] + later) * (1 - h * h)
  }
  var allDa = da[0]
  var allX = x[0]
  var allH = h0
  for t in 1..<max(x.count, 1) {
    allDa = vstack(allDa, da[t])
    allX = vstack(allX, x[t])
    allH = vstack(allH, steps[t - 1].hiddenState)
  }
  return RNNGradient(
    dx: da.map { matmul($0, Wxh) },
    dh0: matmul(da[0], Whh),
    dWxh: matmul(allDa.transposed(), allX),
    dWhh: matmul(allDa.transposed(), allH),
    db: allDa.sumOfRows())
}
