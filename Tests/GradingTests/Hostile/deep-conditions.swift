// threat: 36
// wants: no-build
// message: nesting
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  /*[5000 times:if vocabulary > 0 { ]*/
  /*[5000 times:}]*/
  return Matrix.zeros(ids.count, vocabulary)
}
