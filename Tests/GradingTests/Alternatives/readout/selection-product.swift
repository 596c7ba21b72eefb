import RecurrentKit

// Multiplies each state with a diagonal of ones for the rows that end at its step.
func readout(h: [Matrix], lengths: [Int]) -> Matrix {
  var result = Matrix.zeros(lengths.count, h[0].columns)
  for t in h.indices {
    var ends = Matrix.zeros(lengths.count, lengths.count)
    for n in lengths.indices where lengths[n] == t + 1 { ends[n, n] = 1 }
    result += matmul(ends, h[t])
  }
  return result
}
