import RecurrentKit

/// Returns the gradient of a function at a point, estimated by central differences.
///
/// Entry i looks a distance `step` to both sides of `x` along axis i; all other entries keep
/// their values. Shapes: f takes a vector (n) and gives a number; x (n) → gradient (n).
func numericalGradient(of f: (Vector) -> Double, at x: Vector, step: Double) -> Vector {
  var gradient = Vector.zeros(x.count)
  var point = x
  for i in 0..<x.count {
    point[i] = x[i] + step
    let above = f(point)
    point[i] = x[i] - step
    let below = f(point)
    point[i] = x[i]
    gradient[i] = (above - below) / (2 * step)
  }
  return gradient
}

/// Returns how far two gradients are apart, judged by their worst entry.
///
/// The error of an entry is the size of the difference relative to the sum of the two sizes,
/// where that sum counts as 1e-8 when it is smaller. Shapes: p (n), q (n) → a number ≥ 0.
func worstRelativeError(_ p: Vector, _ q: Vector) -> Double {
  var worst = 0.0
  for i in 0..<p.count {
    let difference = abs(p[i] - q[i])
    let size = max(abs(p[i]) + abs(q[i]), 1e-8)
    worst = max(worst, difference / size)
  }
  return worst
}
