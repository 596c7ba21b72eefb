import RecurrentKit

// The gradient of the rest of the sequence first, then this step.
func gruBPTT(
  upstream: [Matrix], x: [Matrix], h0: Matrix, steps: [GRUStep],
  W: Matrix, U: Matrix
) -> GRUGradient {
  guard let first = steps.first else {
    return GRUGradient(
      dx: [], dh0: .zeros(h0.rows, h0.columns), dW: .zeros(W.rows, W.columns),
      dU: .zeros(U.rows, U.columns), db: .zeros(W.rows))
  }
  let rest = gruBPTT(
    upstream: Array(upstream.dropFirst()), x: Array(x.dropFirst()), h0: first.hiddenState,
    steps: Array(steps.dropFirst()), W: W, U: U)
  let here = gruStepBackward(
    upstream: upstream[0] + rest.dh0, x: x[0], h: h0, step: first, W: W, U: U)
  return GRUGradient(
    dx: [here.dx] + rest.dx, dh0: here.dh, dW: here.dW + rest.dW, dU: here.dU + rest.dU,
    db: here.db + rest.db)
}

func gruBPTTAfter(
  upstream: [Matrix], x: [Matrix], h0: Matrix, steps: [GRUStep],
  W: Matrix, U: Matrix, bh: Vector
) -> GRUAfterGradient {
  guard let first = steps.first else {
    return GRUAfterGradient(
      dx: [], dh0: .zeros(h0.rows, h0.columns), dW: .zeros(W.rows, W.columns),
      dU: .zeros(U.rows, U.columns), dbi: .zeros(W.rows), dbh: .zeros(W.rows))
  }
  let rest = gruBPTTAfter(
    upstream: Array(upstream.dropFirst()), x: Array(x.dropFirst()), h0: first.hiddenState,
    steps: Array(steps.dropFirst()), W: W, U: U, bh: bh)
  let here = gruStepBackwardAfter(
    upstream: upstream[0] + rest.dh0, x: x[0], h: h0, step: first, W: W, U: U, bh: bh)
  return GRUAfterGradient(
    dx: [here.dx] + rest.dx, dh0: here.dh, dW: here.dW + rest.dW, dU: here.dU + rest.dU,
    dbi: here.dbi + rest.dbi, dbh: here.dbh + rest.dbh)
}
