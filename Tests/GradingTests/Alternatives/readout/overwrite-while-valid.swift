import RecurrentKit

// Walks through time; a row follows the state for as long as its sequence lasts.
func readout(h: [Matrix], lengths: [Int]) -> Matrix {
  var result = h[0]
  for (t, state) in h.enumerated() {
    for n in 0..<state.rows where t < lengths[n] {
      result.setRow(n, to: state.row(n))
    }
  }
  return result
}
