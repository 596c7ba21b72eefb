// exercise: fold
// line: 8
// help: `guard let`
import RecurrentKit

func fold(x: [Matrix], decay: Double, start: Matrix) -> [Matrix] {
  var states = [start]
  for input in x { states.append(decay * states.last + input) }
  return Array(states.dropFirst())
}
