import RecurrentKit

// For each loss one walk back through time; every Jacobian is used once a row.
func temporalContributions(
  upstream: [Matrix], h0: Matrix, h: [Matrix], Whh: Matrix
) -> [[Matrix]] {
  var C: [[Matrix]] = []
  for t in 0..<h.count {
    var row = [Matrix](repeating: .zeros(Whh.rows, Whh.columns), count: h.count)
    var gradient = upstream[t]
    for k in (0...t).reversed() {
      let da = gradient - gradient * h[k] * h[k]
      row[k] = matmul(da.transposed(), k == 0 ? h0 : h[k - 1])
      gradient = matmul(da, Whh)
    }
    C.append(row)
  }
  return C
}
