import RecurrentKit

// Both gates in one product of [h | x], the candidate in a second one; σ(a) as (1 + tanh(a/2)) / 2.
func gruStep(x: Matrix, h: Matrix, W: Matrix, U: Matrix, b: Vector) -> GRUStep {
  let H = h.columns
  let joined = hstack(U, W).transposed()
  let gates = (tanh((matmul(hstack(h, x), joined) + b) / 2) + 1) / 2
  let (z, r) = (gates.columns(0..<H), gates.columns(H..<2 * H))
  let third = matmul(hstack(r * h, x), joined) + b
  let n = tanh(third.columns(2 * H..<3 * H))
  return GRUStep(updateGate: z, resetGate: r, candidate: n, hiddenState: h + z * (n - h))
}
