/// Writes `x Wᵀ + b` for every row of `x`: one product, however many axes the rows are spread over.
///
/// Shapes: … × D, weight O × D and bias O give … × O.
func affine<Scalar>(
  _ input: Tensor<Scalar>, weight: Tensor<Scalar>, bias: Tensor<Scalar>,
  into output: inout Tensor<Scalar>
) {
  requireRank(weight, 2, "The weight")
  requireShape(bias, [weight.shape[0]], "The bias")
  precondition(
    input.rank >= 1 && input.shape.last == weight.shape[1],
    "A weight of shape \(weight.shape) cannot read rows from shape \(input.shape).")
  output.reuse(asShape: input.shape.dropLast() + [weight.shape[0]])
  output.withMutableMatrix { output in
    bias.withMatrix { copyToEveryRow($0, of: output) }
    withMatrices(input, weight) { input, weight in
      multiply(input, weight.transposed, into: output, accumulating: true)
    }
  }
}

/// Writes one row into every row.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func copyToEveryRow<Scalar>(_ row: MatrixView<Scalar>, of output: MutableMatrixView<Scalar>) {
  for i in 0..<output.rows {
    for j in 0..<output.columns { output.elements[i * output.columns + j] = row.elements[j] }
  }
}
