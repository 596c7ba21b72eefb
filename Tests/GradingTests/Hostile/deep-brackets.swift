// threat: 36
// wants: no-build
// message: nesting
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  let value = /*[5000 times:(]*/ 1.0 /*[5000 times:)]*/
  return Matrix.zeros(Int(value), vocabulary)
}
