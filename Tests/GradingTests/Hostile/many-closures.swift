// threat: 35
// wants: no-build
// message: nesting
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  let value = /*[400 times:{ ]*/ 1 /*[400 times: }()]*/
  return Matrix.zeros(Int(value), vocabulary)
}
