import RecurrentKit

// σ is tanh, moved and halved; its slope comes from that of tanh by the chain rule.
func sigmoidAndSlope(a: Vector) -> SigmoidAndSlope {
  let half = tanh(0.5 * a)
  return SigmoidAndSlope(value: 0.5 + 0.5 * half, slope: 0.25 * (1 - half * half))
}
