import RecurrentKit

/// Returns the state after every step: the old state keeps the share `decay`
/// of its weight, and the input joins it in full.
///
/// Shapes: x is T matrices (N × D), start is (N × D) → T matrices (N × D).
func fold(x: [Matrix], decay: Double, start: Matrix) -> [Matrix] {
  var state = start
  var states: [Matrix] = []
  for input in x {
    state = decay * state + input
    states.append(state)
  }
  return states
}
