/// Returns log Σ exp(y), without overflow: the maximum is taken out first.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func logSumExp<Scalar: RealScalar>(_ logits: UnsafeBufferPointer<Scalar>) -> Scalar {
  let maximum = logits.max() ?? 0
  var sum: Scalar = 0
  for logit in logits { sum += Scalar.exp(logit - maximum) }
  return maximum + Scalar.log(sum)
}

/// Writes `scale · softmax(y)` and returns log Σ exp(y).
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func writeScaledSoftmax<Scalar: RealScalar>(
  of logits: UnsafeBufferPointer<Scalar>, scale: Scalar,
  into output: UnsafeMutableBufferPointer<Scalar>
) -> Scalar {
  let maximum = logits.max() ?? 0
  var sum: Scalar = 0
  for (column, logit) in logits.enumerated() {
    let exponential = Scalar.exp(logit - maximum)
    output[column] = exponential
    sum += exponential
  }
  for column in 0..<output.count { output[column] *= scale / sum }
  return maximum + Scalar.log(sum)
}
