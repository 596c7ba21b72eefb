import RecurrentKit

func fold(x: [Matrix], decay: Double, start: Matrix) -> [Matrix] {
  var states = [start]
  for t in 0..<x.count {
    var next = Matrix.zeros(start.rows, start.columns)
    for n in 0..<start.rows {
      for d in 0..<start.columns {
        next[n, d] = decay * states[t][n, d] + x[t][n, d]
      }
    }
    states.append(next)
  }
  return Array(states.dropFirst())
}
