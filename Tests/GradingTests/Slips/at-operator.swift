// exercise: rnn-step
// line: 7
// help: `matmul(a, b)`
import RecurrentKit

func rnnStep(x: Matrix, h: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector) -> RNNStep {
  let a = x @ Wxh.transposed() + h @ Whh.transposed() + b
  return RNNStep(hiddenState: tanh(a))
}
