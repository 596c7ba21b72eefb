import RecurrentKit

func sequenceLoss(y: [Matrix], targets: [[Int]], mask: [Vector]) -> Double {
  var steps: [Double] = []
  for (t, logits) in y.enumerated() {
    var wanted = Matrix.zeros(logits.rows, logits.columns)
    for n in 0..<logits.rows { wanted[n, targets[t][n]] = mask[t][n] }
    steps.append(-(wanted * logProbabilities(logits)).sum() / Double(logits.rows))
  }
  return steps.reduce(0, +)
}

func logProbabilities(_ logits: Matrix) -> Matrix {
  var result = logits
  for n in 0..<logits.rows {
    let row = logits.row(n)
    let top = row.max()
    let centred = -top + row
    result.setRow(n, to: -log(exp(centred).sum()) + centred)
  }
  return result
}
