import RecurrentKit

func numericalGradient(of f: (Vector) -> Double, at x: Vector, step: Double) -> Vector {
  Vector(
    (0..<x.count).map { i in
      var direction = Vector.zeros(x.count)
      direction[i] = step
      return 0.5 / step * (f(x + direction) - f(x - direction))
    })
}

func worstRelativeError(_ p: Vector, _ q: Vector) -> Double {
  let errors = zip(p.elements, q.elements).map { a, b in
    let size = a.magnitude + b.magnitude
    return (b - a).magnitude / (size < 1e-8 ? 1e-8 : size)
  }
  return errors.max() ?? 0
}
