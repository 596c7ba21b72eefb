// exercise: fold
// line: 8
// help: Two statements
import RecurrentKit

func fold(x: [Matrix], decay: Double, start: Matrix) -> [Matrix] {
  var state = start
  var states: [Matrix] = [] var count = 0
  for input in x { state = decay * state + input; states.append(state); count += 1 }
  return states
}
