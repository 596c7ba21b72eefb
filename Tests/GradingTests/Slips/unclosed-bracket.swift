// exercise: rnn-step
// line: 8
// help: The `(` of line 7 is not closed
import RecurrentKit

func rnnStep(x: Matrix, h: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector) -> RNNStep {
  let a = matmul(x, Wxh.transposed() + matmul(h, Whh.transposed()) + b
  return RNNStep(hiddenState: tanh(a))
}
