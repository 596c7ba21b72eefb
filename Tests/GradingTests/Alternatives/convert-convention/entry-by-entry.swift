import RecurrentKit

func convertConvention(W: Matrix, U: Matrix, b: Vector) -> GRUParameters {
  var converted = GRUParameters(W: W, U: U, b: b)
  for i in 0..<b.count / 3 {
    converted.W.setRow(i, to: -1 * W.row(i))
    for k in 0..<U.columns { converted.U[i, k] = -U[i, k] }
    converted.b[i] = 0 - b[i]
  }
  return converted
}
