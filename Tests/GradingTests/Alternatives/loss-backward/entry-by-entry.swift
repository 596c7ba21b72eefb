import RecurrentKit

func lossBackward(y: [Matrix], targets: [[Int]], mask: [Vector]) -> [Matrix] {
  y.indices.map { t in
    var gradient = Matrix.zeros(y[t].rows, y[t].columns)
    for n in 0..<y[t].rows where mask[t][n] > 0 {
      for v in 0..<y[t].columns {
        // 1 / p_v as a sum of exponentials of differences; infinity stands for p_v = 0.
        var reciprocal = 0.0
        for j in 0..<y[t].columns { reciprocal += exp(y[t][n, j] - y[t][n, v]) }
        let truth = v == targets[t][n] ? 1.0 : 0.0
        gradient[n, v] = (1 / reciprocal - truth) / Double(y[t].rows)
      }
    }
    return gradient
  }
}
