import RecurrentKit

// Derivatives carried forward beside the state, and powers by multiplication.

func stateGradients(w: Double, steps: Int) -> Vector {
  Vector((0...steps).map { power(w, steps - $0) })
}

func weightGradient(w: Double, x: Vector, start: Double) -> Double {
  var (state, slope) = (start, 0.0)
  for input in x.elements {
    slope = state + w * slope
    state = w * state + input
  }
  return slope
}

private func power(_ base: Double, _ exponent: Int) -> Double {
  exponent == 0 ? 1 : base * power(base, exponent - 1)
}
