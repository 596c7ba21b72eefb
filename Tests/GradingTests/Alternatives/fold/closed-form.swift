import RecurrentKit

// Sums every input with its own power of the decay, newest first, and never looks at an old state.
func fold(x: [Matrix], decay: Double, start: Matrix) -> [Matrix] {
  x.indices.map { t in
    var sum = Matrix.zeros(start.rows, start.columns)
    var weight = 1.0
    for k in stride(from: t, through: 0, by: -1) {
      sum += weight * x[k]
      weight *= decay
    }
    return sum + weight * start
  }
}
