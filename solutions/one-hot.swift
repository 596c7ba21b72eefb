import RecurrentKit

/// Returns one row for each id: zeros, and a single 1 in the column of the id.
///
/// Shapes: ids (N), each in `0..<vocabulary`; vocabulary V → (N × V).
func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() {
    x[n, id] = 1
  }
  return x
}
