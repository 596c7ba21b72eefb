// exercise: fold
// line: 7, 9
// help: `var states: [Matrix] = []`
import RecurrentKit

func fold(x: [Matrix], decay: Double, start: Matrix) -> [Matrix] {
  var states = []
  for input in x { states.append(input) }
  return states
}
