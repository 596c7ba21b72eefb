// exercise: fold
// line: 9
// help: `a * a`
import RecurrentKit

func fold(x: [Matrix], decay: Double, start: Matrix) -> [Matrix] {
  var states: [Matrix] = []
  for t in x.indices {
    let faded = decay ** 2
    states.append(faded * start + x[t])
  }
  return states
}
