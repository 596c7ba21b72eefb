// exercise: rnn-step
// line: 8
// help: name its parts with `let`
import RecurrentKit

func rnnStep(x: Matrix, h: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector) -> RNNStep {
  let n = x.rows
  let a = 1 / n * 2 * matmul(x, Wxh.transposed()) * 0.5 + 3 * matmul(h, Whh.transposed()) * 2 / n + 1 * b - 0.1 * n + 2 - 3 * h[0, 0] * n / 2
  return RNNStep(hiddenState: tanh(a))
}
