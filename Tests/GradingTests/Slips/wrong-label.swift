// exercise: fold
// line: 6
// help: Expected `func fold(x: [Matrix], decay: Double, start: Matrix) -> [Matrix]`
import RecurrentKit

func fold(x: [Matrix], lambda: Double, start: Matrix) -> [Matrix] {
  var state = start
  return x.map { input in
    state = lambda * state + input
    return state
  }
}
