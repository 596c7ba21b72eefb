import RecurrentKit

func fold(x: [Matrix], decay: Double, start: Matrix) -> [Matrix] {
  x.reduce(into: []) { states, input in
    states.append(input + (states.last ?? start) * decay)
  }
}
