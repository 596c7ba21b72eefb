import RecurrentKit

// Three blocks with weights of their own; the blend is read as h + z (n − h).
func gruStepBackward(
  upstream: Matrix, x: Matrix, h: Matrix, step: GRUStep,
  W: Matrix, U: Matrix
) -> GRUStepGradient {
  let H = h.columns
  let (z, r, n) = (step.updateGate, step.resetGate, step.candidate)
  let (Uz, Ur, Un) = (U.rows(0..<H), U.rows(H..<2 * H), U.rows(2 * H..<3 * H))
  let moved = upstream * z

  var dh = upstream - moved
  let dan = moved - moved * n * n
  let masked = matmul(Un.transposed(), dan.transposed()).transposed()
  dh += masked * r
  let dar = masked * (h * r - h * r * r)
  dh += matmul(dar, Ur)
  let daz = upstream * (n - h) * (z - z * z)
  dh += matmul(daz, Uz)

  var dx = Matrix.zeros(x.rows, x.columns)
  var dW = Matrix.zeros(0, x.columns)
  var dU = Matrix.zeros(0, H)
  var db = Vector.zeros(0)
  for (block, (da, seen)) in [(daz, h), (dar, h), (dan, h * r)].enumerated() {
    dx += matmul(da, W.rows(block * H..<(block + 1) * H))
    dW = vstack(dW, matmul(da.transposed(), x))
    dU = vstack(dU, matmul(da.transposed(), seen))
    db = concatenate(db, da.sumOfRows())
  }
  return GRUStepGradient(dx: dx, dh: dh, dW: dW, dU: dU, db: db)
}
