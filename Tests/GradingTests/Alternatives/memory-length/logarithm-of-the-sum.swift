import RecurrentKit

// ln σ(b) is −ln(1 + e⁻ᵇ), and the gate of a memory of t steps is 1 − 1/t.

func halfLife(bias: Vector) -> Vector {
  log(2.0) * bias.map { 1 / log(1 + exp(-$0)) }
}

func chronoBias(u: Vector, longest: Double) -> Vector {
  var b = Vector.zeros(4 * u.count)
  for unit in 0..<u.count {
    let steps = 2 + u[unit] * (longest - 2)
    let keep = 1 - 1 / steps
    b[u.count + unit] = log(keep / (1 - keep))
    b[unit] = -b[u.count + unit]
  }
  return b
}
