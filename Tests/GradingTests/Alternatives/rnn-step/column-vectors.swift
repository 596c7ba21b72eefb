import RecurrentKit

// The column formula W x + b with sequences as columns, and tanh a written as 2σ(2a) − 1.
func rnnStep(x: Matrix, h: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector) -> RNNStep {
  let a = (matmul(Whh, h.transposed()) + matmul(Wxh, x.transposed())).transposed() + b
  return RNNStep(hiddenState: sigmoid(2 * a).map { 2 * $0 - 1 })
}
