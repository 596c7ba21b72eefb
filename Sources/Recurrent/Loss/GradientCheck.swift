/// Returns the gradient of a function by central differences, one coordinate after the other.
///
/// Equation: `g[i] = (f(x + ε e[i]) − f(x − ε e[i])) / (2 ε)`, whose error shrinks with ε² until
/// round-off, which grows with 1/ε, takes over.
///
/// Shapes: the gradient has the shape of the point.
///
/// - Parameters:
///   - function: The function f, called twice for each element of the point.
///   - point: The point x.
///   - step: The step ε; 1e-5 suits `Double`, 1e-2 suits `Float`.
/// - Precondition: The step is positive.
public func numericalGradient<Scalar>(
  of function: (Tensor<Scalar>) -> Scalar, at point: Tensor<Scalar>, step: Scalar
) -> Tensor<Scalar> {
  precondition(step > 0, "The step must be positive, not \(step).")
  var gradient = point
  var shifted = point
  for i in 0..<point.count {
    let coordinate = point.elements[i]
    shifted.elements[i] = coordinate + step
    let above = function(shifted)
    shifted.elements[i] = coordinate - step
    let below = function(shifted)
    shifted.elements[i] = coordinate
    gradient.elements[i] = (above - below) / (2 * step)
  }
  return gradient
}

/// Returns the largest relative difference between the entries of two gradients.
///
/// Equation: `max |p − q| / max(|p| + |q|, 1e-8)`; the floor keeps two zeros from being 0/0.
///
/// - Precondition: Both tensors have the same shape.
public func worstRelativeError<Scalar>(
  _ first: Tensor<Scalar>, _ second: Tensor<Scalar>
) -> Scalar {
  let errors = first.combined(with: second) { p, q in
    (p - q).magnitude / max(p.magnitude + q.magnitude, 1e-8)
  }
  // A NaN is the worst error of all, but `max` compares and may lose it.
  return errors.elements.first(where: \.isNaN) ?? errors.elements.max() ?? 0
}
