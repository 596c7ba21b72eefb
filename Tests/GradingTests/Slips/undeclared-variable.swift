// exercise: fold
// line: 8, 9
// help: write `let state = …`
import RecurrentKit

func fold(x: [Matrix], decay: Double, start: Matrix) -> [Matrix] {
  var states: [Matrix] = []
  state = start
  for input in x { state = decay * state + input; states.append(state) }
  return states
}
