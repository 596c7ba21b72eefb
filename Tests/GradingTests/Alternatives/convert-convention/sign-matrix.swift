import RecurrentKit

// A diagonal matrix of signs from the left.
func convertConvention(W: Matrix, U: Matrix, b: Vector) -> GRUParameters {
  var signs = Matrix.identity(b.count)
  for i in 0..<U.columns { signs[i, i] = -1 }
  let bias = matmul(signs, Matrix(rows: b.count, columns: 1, elements: b.elements))
  return GRUParameters(W: matmul(signs, W), U: matmul(signs, U), b: Vector(bias.elements))
}
