/// Writes the sum of all rows of a view that is not transposed.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func sumRows<Scalar>(of view: MatrixView<Scalar>, into sums: MutableMatrixView<Scalar>) {
  sums.elements.update(repeating: 0)
  for i in 0..<view.rows {
    let row = view.rows(i..<i + 1).elements
    for j in 0..<view.columns { sums.elements[j] += row[j] }
  }
}

/// Replaces every pre-activation by its hyperbolic tangent.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func applyTanh<Scalar>(to view: MutableMatrixView<Scalar>) {
  for i in 0..<view.elements.count { view.elements[i] = Scalar.tanh(view.elements[i]) }
}

/// Takes gradients back through tanh: multiplies them by its slope 1 − h², found from its output h.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func multiplyByTanhSlope<Scalar>(
  of hiddenState: MatrixView<Scalar>, _ gradient: MutableMatrixView<Scalar>
) {
  for i in 0..<gradient.elements.count {
    let h = hiddenState.elements[i]
    gradient.elements[i] *= 1 - h * h
  }
}

/// Adds a view that is not transposed to one of the same shape.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func addElements<Scalar>(of view: MatrixView<Scalar>, to sums: MutableMatrixView<Scalar>) {
  for i in 0..<sums.elements.count { sums.elements[i] += view.elements[i] }
}
