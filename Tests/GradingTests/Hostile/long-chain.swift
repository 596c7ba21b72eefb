// threat: 35
// wants: no-build
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  let value = 1/*[1500 times:.wrong]*/
  return Matrix.zeros(Int(value), vocabulary)
}
