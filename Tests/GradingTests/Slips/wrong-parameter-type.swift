// line: 5
// help: Expected `func oneHot(ids: [Int], vocabulary: Int) -> Matrix`
import RecurrentKit

func oneHot(ids: Vector, vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for n in 0..<ids.count { x[n, Int(ids[n])] = 1 }
  return x
}
