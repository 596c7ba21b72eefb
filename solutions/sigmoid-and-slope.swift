import RecurrentKit

/// Returns σ(a) and the slope of σ at the same places, entry by entry.
///
/// Both stay finite for every finite entry, such as ±800.
/// Shapes: a (n) → value (n), slope (n).
func sigmoidAndSlope(a: Vector) -> SigmoidAndSlope {
  let value = a.map(logistic)
  let slope = value * (1 - value)
  return SigmoidAndSlope(value: value, slope: slope)
}

/// Returns σ(a), with an exponential that is never larger than 1.
private func logistic(_ a: Double) -> Double {
  let small = exp(-abs(a))
  return a >= 0 ? 1 / (1 + small) : small / (1 + small)
}
