import RecurrentKit

// The central difference is the mean of the two one-sided ones.
func numericalGradient(of f: (Vector) -> Double, at x: Vector, step: Double) -> Vector {
  let here = f(x)
  var result: [Double] = []
  for i in 0..<x.count {
    var ahead = x
    ahead[i] += step
    var behind = x
    behind[i] -= step
    let slopes = ((f(ahead) - here) / step, (here - f(behind)) / step)
    result.append((slopes.0 + slopes.1) / 2)
  }
  return Vector(result)
}

func worstRelativeError(_ p: Vector, _ q: Vector) -> Double {
  var worst = 0.0
  for i in 0..<p.count {
    let error = abs(p[i] - q[i]) / max(1e-8, abs(p[i]) + abs(q[i]))
    if error > worst { worst = error }
  }
  return worst
}
