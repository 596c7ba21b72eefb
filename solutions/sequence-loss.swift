import RecurrentKit

/// Returns the loss of a batch of sequences: the surprise of every step that counts, summed over
/// time and averaged over the batch.
///
/// Equation: `L = (1/N) Σ_t Σ_n m[t, n] · (−log p[t, n, target])`, where `p = softmax(y)`.
/// Shapes: T logits (N × V), T lists of N targets in 0 ..< V, T masks (N) of ones and zeros.
func sequenceLoss(y: [Matrix], targets: [[Int]], mask: [Vector]) -> Double {
  let batch = Double(y[0].rows)
  var total = 0.0
  for t in y.indices {
    for n in 0..<y[t].rows {
      let target = targets[t][n]
      let surprise = logSumExp(y[t].row(n)) - y[t][n, target]
      total += mask[t][n] * surprise
    }
  }
  return total / batch
}

/// Returns the logarithm of the sum of the exponentials of all entries.
func logSumExp(_ logits: Vector) -> Double {
  // With the largest entry taken out, no exponential exceeds 1 and one of them is 1.
  let largest = logits.max()
  let shifted = logits.map { $0 - largest }
  return largest + log(exp(shifted).sum())
}
