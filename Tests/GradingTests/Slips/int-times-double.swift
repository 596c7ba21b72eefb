// exercise: fold
// line: 9
// help: `Double(…)`
import RecurrentKit

func fold(x: [Matrix], decay: Double, start: Matrix) -> [Matrix] {
  var states: [Matrix] = []
  for t in 0..<x.count {
    let weight = t * decay
    states.append(weight * start + x[t])
  }
  return states
}
