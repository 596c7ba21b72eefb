import RecurrentKit

// At −800 the exponential is infinite and the fraction is 0, which is right.
func sigmoidAndSlope(a: Vector) -> SigmoidAndSlope {
  var value = a
  var slope = a
  for k in 0..<a.count {
    value[k] = 1 / (1 + exp(-a[k]))
    slope[k] = value[k] - value[k] * value[k]
  }
  return SigmoidAndSlope(value: value, slope: slope)
}
