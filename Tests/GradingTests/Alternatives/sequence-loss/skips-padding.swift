import RecurrentKit

func sequenceLoss(y: [Matrix], targets: [[Int]], mask: [Vector]) -> Double {
  let (steps, batch, classes) = (y.count, y[0].rows, y[0].columns)
  var loss = 0.0
  for n in 0..<batch {
    for t in 0..<steps where mask[t][n] != 0 {
      // One pass: the sum is rescaled whenever a larger logit turns up.
      var top = y[t][n, 0]
      var sum = 1.0
      for v in 1..<classes {
        let logit = y[t][n, v]
        if logit > top {
          sum = sum * exp(top - logit) + 1
          top = logit
        } else {
          sum += exp(logit - top)
        }
      }
      loss += (top - y[t][n, targets[t][n]] + log(sum)) / Double(batch)
    }
  }
  return loss
}
