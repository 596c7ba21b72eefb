// exercise: fold
// line: 8
// help: parameter
import RecurrentKit

func fold(x: [Matrix], decay: Double, start: Matrix) -> [Matrix] {
  return x.map { input in
    start = decay * start + input
    return start
  }
}
