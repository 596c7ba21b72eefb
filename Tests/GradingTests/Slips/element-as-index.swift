// exercise: fold
// line: 9
// help: in `[ ]` stands a whole number
import RecurrentKit

func fold(x: [Matrix], decay: Double, start: Matrix) -> [Matrix] {
  var states = [start]
  for t in x {
    states.append(decay * states[states.count - 1] + x[t])
  }
  return Array(states.dropFirst())
}
