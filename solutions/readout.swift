import RecurrentKit

/// Returns, for every sequence of a padded batch, the state after its own last step.
///
/// Shapes: h is T hidden states (N × H), lengths (N), each in 1 ... T → (N × H).
func readout(h: [Matrix], lengths: [Int]) -> Matrix {
  var result = Matrix.zeros(lengths.count, h[0].columns)
  for n in lengths.indices {
    let last = lengths[n] - 1
    result.setRow(n, to: h[last].row(n))
  }
  return result
}
