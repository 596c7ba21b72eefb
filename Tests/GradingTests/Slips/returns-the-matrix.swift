// exercise: rnn-step
// line: 8
// help: `RNNStep(…)`
import RecurrentKit

func rnnStep(x: Matrix, h: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector) -> RNNStep {
  let a = matmul(x, Wxh.transposed()) + matmul(h, Whh.transposed()) + b
  return tanh(a)
}
