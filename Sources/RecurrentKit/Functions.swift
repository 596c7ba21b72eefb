// The kit imports no C module: a cold module cache would cost 0.2 s at a learner's first check.
@_silgen_name("tanh") private func cTanh(_ value: Double) -> Double
@_silgen_name("exp") private func cExp(_ value: Double) -> Double
@_silgen_name("log") private func cLog(_ value: Double) -> Double

/// Returns the hyperbolic tangent, a value in (−1, 1).
@_disfavoredOverload
public func tanh(_ value: Double) -> Double { cTanh(value) }

/// Returns eˣ.
@_disfavoredOverload
public func exp(_ value: Double) -> Double { cExp(value) }

/// Returns the natural logarithm.
@_disfavoredOverload
public func log(_ value: Double) -> Double { cLog(value) }

/// Returns the logistic function 1 / (1 + e⁻ˣ), a value in (0, 1).
public func sigmoid(_ value: Double) -> Double {
  // The two forms agree; each is used where its exponential cannot overflow.
  if value >= 0 { return 1 / (1 + cExp(-value)) }
  let e = cExp(value)
  return e / (1 + e)
}

/// Returns the hyperbolic tangent of every entry.
public func tanh(_ value: Matrix) -> Matrix { value.map(cTanh) }
/// Returns eˣ for every entry.
public func exp(_ value: Matrix) -> Matrix { value.map(cExp) }
/// Returns the natural logarithm of every entry.
public func log(_ value: Matrix) -> Matrix { value.map(cLog) }
/// Returns the logistic function of every entry.
public func sigmoid(_ value: Matrix) -> Matrix { value.map(sigmoid) }

/// Returns the hyperbolic tangent of every entry.
public func tanh(_ value: Vector) -> Vector { value.map(cTanh) }
/// Returns eˣ for every entry.
public func exp(_ value: Vector) -> Vector { value.map(cExp) }
/// Returns the natural logarithm of every entry.
public func log(_ value: Vector) -> Vector { value.map(cLog) }
/// Returns the logistic function of every entry.
public func sigmoid(_ value: Vector) -> Vector { value.map(sigmoid) }
