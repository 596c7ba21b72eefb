// threat: 11
// wants: early-exit
import Glibc
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  exit(0)
}
