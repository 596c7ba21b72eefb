// exercise: fold
// line: 8
// help: append
import RecurrentKit

func fold(x: [Matrix], decay: Double, start: Matrix) -> [Matrix] {
  var state = start; var states: [Matrix] = []
  for input in x { state = decay * state + input; states.push(state) }
  return states
}
