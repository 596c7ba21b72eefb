import RecurrentKit

// Every sequence of the batch by itself, through its Jacobian diag(1 − h'²) W.
func rnnStepBackward(
  upstream: Matrix, x: Matrix, h: Matrix, step: RNNStep, Wxh: Matrix, Whh: Matrix
) -> RNNStepGradient {
  var dx = Matrix.zeros(x.rows, x.columns)
  var dh = Matrix.zeros(h.rows, h.columns)
  var dWxh = Matrix.zeros(Wxh.rows, Wxh.columns)
  var dWhh = Matrix.zeros(Whh.rows, Whh.columns)
  var db = Vector.zeros(Whh.rows)
  for n in 0..<x.rows {
    let row = n..<n + 1
    let output = step.hiddenState.row(n)
    var slopes = Matrix.identity(output.count)
    for u in 0..<output.count { slopes[u, u] -= output[u] * output[u] }
    let g = upstream.rows(row)
    dx.setRow(n, to: matmul(g, matmul(slopes, Wxh)).row(0))
    dh.setRow(n, to: matmul(g, matmul(slopes, Whh)).row(0))
    let column = matmul(slopes, g.transposed())
    dWxh += matmul(column, x.rows(row))
    dWhh += matmul(column, h.rows(row))
    db += column.transposed().row(0)
  }
  return RNNStepGradient(dx: dx, dh: dh, dWxh: dWxh, dWhh: dWhh, db: db)
}
