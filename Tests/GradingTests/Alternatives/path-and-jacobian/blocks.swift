import RecurrentKit

// Paths from the end to the start in one walk; the Jacobian as four blocks of diagonal matrices.

func forgetPaths(steps: [LSTMStep]) -> [Matrix] {
  var paths: [Matrix] = []
  var path = 1 + 0 * steps[0].forgetGate
  for step in steps.reversed() {
    paths.append(path)
    path = path * step.forgetGate
  }
  return paths.reversed()
}

func lstmJacobians(c: Matrix, step: LSTMStep, W: Matrix) -> [Matrix] {
  (0..<c.rows).map { n in
    let H = c.columns
    func row(_ matrix: Matrix) -> Matrix { matrix.rows(n..<n + 1) }
    func weight(_ block: Int) -> Matrix {
      W.rows(block * H..<(block + 1) * H).columns(0..<H)
    }
    let (i, f) = (row(step.inputGate), row(step.forgetGate))
    let (o, g) = (row(step.outputGate), row(step.candidate))
    let shown = row(step.hiddenState)
    let squashed = tanh(row(step.cellState))
    let open = o * (1 - squashed * squashed)
    let cellByHidden =
      matmul(diagonal(g * i * (1 - i)), weight(0))
      + matmul(diagonal(row(c) * f * (1 - f)), weight(1))
      + matmul(diagonal(i * (1 - g * g)), weight(3))
    let hiddenByHidden =
      matmul(diagonal(shown * (1 - o)), weight(2)) + matmul(diagonal(open), cellByHidden)
    return vstack(
      hstack(hiddenByHidden, diagonal(open * f)), hstack(cellByHidden, diagonal(f)))
  }
}

private func diagonal(_ row: Matrix) -> Matrix {
  var result = Matrix.zeros(row.columns, row.columns)
  for u in 0..<row.columns { result[u, u] = row[0, u] }
  return result
}
