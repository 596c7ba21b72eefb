// exercise: rnn-step
// line: 7
// help: did you mean `Wxh`?
import RecurrentKit

func rnnStep(x: Matrix, h: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector) -> RNNStep {
  let a = matmul(x, Whx.transposed()) + matmul(h, Whh.transposed()) + b
  return RNNStep(hiddenState: tanh(a))
}
