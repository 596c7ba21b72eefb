import RecurrentKit

func concatenatedWeights(Wxh: Matrix, Whh: Matrix) -> Matrix {
  vstack(Wxh.transposed(), Whh.transposed()).transposed()
}

// Two products after all, each with its own columns of W.
func concatenatedStep(x: Matrix, h: Matrix, W: Matrix, b: Vector) -> RNNStep {
  let D = x.columns
  let fromInput = matmul(x, W.columns(0..<D).transposed())
  let fromState = matmul(h, W.columns(D..<W.columns).transposed())
  return RNNStep(hiddenState: tanh(fromState + b + fromInput))
}
