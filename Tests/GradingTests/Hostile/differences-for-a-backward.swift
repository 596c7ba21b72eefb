// threat: 52
// wants: wrong
// exercise: rnn-step-backward
// The state that comes with the question was made by no forward, so there is none to differentiate.
import RecurrentKit

func rnnStepBackward(
  upstream: Matrix, x: Matrix, h: Matrix, step: RNNStep, Wxh: Matrix, Whh: Matrix
) -> RNNStepGradient {
  // The bias is what the first row of the state leaves for it.
  let visible = matmul(x, Wxh.transposed()) + matmul(h, Whh.transposed())
  var b = Vector.zeros(Whh.rows)
  for k in 0..<Whh.rows {
    let s = step.hiddenState[0, k]
    b[k] = 0.5 * log((1 + s) / (1 - s)) - visible[0, k]
  }
  func loss(_ x: Matrix, _ h: Matrix, _ Wxh: Matrix, _ Whh: Matrix, _ b: Vector) -> Double {
    (upstream * tanh(matmul(x, Wxh.transposed()) + matmul(h, Whh.transposed()) + b)).sum()
  }
  func slopes(_ point: Matrix, _ value: (Matrix) -> Double) -> Matrix {
    var result = Matrix.zeros(point.rows, point.columns)
    for row in 0..<point.rows {
      for column in 0..<point.columns {
        var (more, less) = (point, point)
        more[row, column] += 1e-5
        less[row, column] -= 1e-5
        result[row, column] = (value(more) - value(less)) / 2e-5
      }
    }
    return result
  }
  var db = Vector.zeros(b.count)
  for k in 0..<b.count {
    var (more, less) = (b, b)
    more[k] += 1e-5
    less[k] -= 1e-5
    db[k] = (loss(x, h, Wxh, Whh, more) - loss(x, h, Wxh, Whh, less)) / 2e-5
  }
  return RNNStepGradient(
    dx: slopes(x) { loss($0, h, Wxh, Whh, b) }, dh: slopes(h) { loss(x, $0, Wxh, Whh, b) },
    dWxh: slopes(Wxh) { loss(x, h, $0, Whh, b) }, dWhh: slopes(Whh) { loss(x, h, Wxh, $0, b) },
    db: db)
}
