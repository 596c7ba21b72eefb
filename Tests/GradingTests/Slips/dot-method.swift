// exercise: rnn-step
// line: 7
// help: `matmul(a, b)`
import RecurrentKit

func rnnStep(x: Matrix, h: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector) -> RNNStep {
  let a = x.dot(Wxh.transposed()) + h.dot(Whh.transposed()) + b
  return RNNStep(hiddenState: tanh(a))
}
