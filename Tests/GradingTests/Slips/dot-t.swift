// exercise: rnn-step
// line: 7
// help: `a.transposed()`
import RecurrentKit

func rnnStep(x: Matrix, h: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector) -> RNNStep {
  let a = matmul(x, Wxh.T) + matmul(h, Whh.T) + b
  return RNNStep(hiddenState: tanh(a))
}
