// threat: 35
// wants: no-build
// message: cannot find '
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  /*[100000 times:a]*/b(ids, /*[100000 times:a]*/)
}
