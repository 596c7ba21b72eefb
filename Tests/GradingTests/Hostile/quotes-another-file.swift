// threat: 39
// wants: no-build
import RecurrentKit

#sourceLocation(file: "/etc/passwd", line: 1)

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  let wrong: String = 1
  return x
}
