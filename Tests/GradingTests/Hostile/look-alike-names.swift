// threat: 42
// wants: pass
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  let а = 1.0  // a Cyrillic letter, and ‮ a mark that turns the line around
  x[0, 0] += а - 1
  return x
}
