import RecurrentKit

/// Returns the gradients of a whole sequence through the GRU that resets
/// before the product.
///
/// `upstream[t]` is ∂L_t/∂h_t, (N × H), as the head returns it. `steps[t]`
/// is what the forward returned for `x[t]`; `h0` is the state before the
/// first.
func gruBPTT(
  upstream: [Matrix], x: [Matrix], h0: Matrix, steps: [GRUStep],
  W: Matrix, U: Matrix
) -> GRUGradient {
  let old = [h0] + steps.dropLast().map(\.hiddenState)
  var dx = x
  var dW = Matrix.zeros(W.rows, W.columns)
  var dU = Matrix.zeros(U.rows, U.columns)
  var db = Vector.zeros(W.rows)
  var carry = Matrix.zeros(h0.rows, h0.columns)
  for t in x.indices.reversed() {
    let delta = upstream[t] + carry
    let gradient = gruStepBackward(
      upstream: delta, x: x[t], h: old[t], step: steps[t], W: W, U: U)
    dx[t] = gradient.dx
    dW += gradient.dW
    dU += gradient.dU
    db += gradient.db
    carry = gradient.dh
  }
  return GRUGradient(dx: dx, dh0: carry, dW: dW, dU: dU, db: db)
}

/// Returns the gradients of a whole sequence through PyTorch's GRU, which
/// resets after the product.
func gruBPTTAfter(
  upstream: [Matrix], x: [Matrix], h0: Matrix, steps: [GRUStep],
  W: Matrix, U: Matrix, bh: Vector
) -> GRUAfterGradient {
  let old = [h0] + steps.dropLast().map(\.hiddenState)
  var dx = x
  var dW = Matrix.zeros(W.rows, W.columns)
  var dU = Matrix.zeros(U.rows, U.columns)
  var dbi = Vector.zeros(W.rows)
  var dbh = Vector.zeros(U.rows)
  var carry = Matrix.zeros(h0.rows, h0.columns)
  for t in x.indices.reversed() {
    let delta = upstream[t] + carry
    let gradient = gruStepBackwardAfter(
      upstream: delta, x: x[t], h: old[t], step: steps[t], W: W, U: U, bh: bh)
    dx[t] = gradient.dx
    dW += gradient.dW
    dU += gradient.dU
    dbi += gradient.dbi
    dbh += gradient.dbh
    carry = gradient.dh
  }
  return GRUAfterGradient(dx: dx, dh0: carry, dW: dW, dU: dU, dbi: dbi, dbh: dbh)
}
