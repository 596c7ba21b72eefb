// threat: 22
// wants: pass
import RecurrentKit

func serve(_ entries: Any...) { print("served by the learner") }

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  return x
}
