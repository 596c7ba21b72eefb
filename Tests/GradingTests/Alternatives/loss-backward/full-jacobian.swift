import RecurrentKit

// The chain rule in full: ∂L/∂(log p) times the V × V Jacobian of the log-softmax, I − 1 pᵀ.
func lossBackward(y: [Matrix], targets: [[Int]], mask: [Vector]) -> [Matrix] {
  let (batch, classes) = (y[0].rows, y[0].columns)
  var gradients: [Matrix] = []
  for t in y.indices {
    var gradient = Matrix.zeros(batch, classes)
    for n in 0..<batch {
      let row = y[t].rows(n..<n + 1)
      let top = row.row(0).max()
      let weights = exp(row.map { $0 - top })
      let ones = Matrix.zeros(classes, 1).map { _ in 1 }
      let jacobian = Matrix.identity(classes) - matmul(ones, weights / weights.sum())
      var upstream = Matrix.zeros(1, classes)
      upstream[0, targets[t][n]] = -mask[t][n] / Double(batch)
      gradient.setRow(n, to: matmul(upstream, jacobian).row(0))
    }
    gradients.append(gradient)
  }
  return gradients
}
