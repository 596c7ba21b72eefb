// exercise: fold
// line: 6
// help: move it into the function
import RecurrentKit

var states: [Matrix] = []

func fold(x: [Matrix], decay: Double, start: Matrix) -> [Matrix] {
  var state = start
  for input in x { state = decay * state + input; states.append(state) }
  return states
}
