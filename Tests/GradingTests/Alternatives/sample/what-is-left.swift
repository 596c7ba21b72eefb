import RecurrentKit

// Starts from log-probabilities, and takes each class away from the draw until nothing is left.
func sample(y: Matrix, temperature: Double, uniforms: Vector) -> [Int] {
  var classes: [Int] = []
  for n in 0..<y.rows {
    let row = y.row(n)
    let surprise = row.max() + log(exp(row - row.max()).sum())
    let cooled = (row - surprise) / temperature
    let weights = exp(cooled - cooled.max())
    var left = uniforms[n]
    var chosen = row.count - 1
    for k in 0..<row.count {
      left -= weights[k] / weights.sum()
      if left < 0 {
        chosen = k
        break
      }
    }
    classes.append(chosen)
  }
  return classes
}
