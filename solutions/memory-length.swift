import RecurrentKit

/// Returns after how many steps half of a cell state is left, for each
/// forget bias.
///
/// The forget gate sees nothing but its bias, and nothing is written.
/// Shapes: bias (n) → n numbers, whole or not.
func halfLife(bias: Vector) -> Vector {
  bias.map { log(0.5) / log(sigmoid($0)) }
}

/// Returns the bias of an LSTM whose memories are as long as the task may
/// need, from two steps to `longest`.
///
/// `u` holds one number from [0, 1) for each unit: where in that range its
/// memory lies. Shapes: u (H) → (4H), blocks i, f, o, g.
func chronoBias(u: Vector, longest: Double) -> Vector {
  let forget = u.map { log(1 + $0 * (longest - 2)) }
  let zeros = Vector.zeros(u.count)
  return concatenate(concatenate(-forget, forget), concatenate(zeros, zeros))
}
