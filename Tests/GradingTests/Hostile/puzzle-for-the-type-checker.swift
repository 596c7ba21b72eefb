// threat: 32
// wants: no-build
// message: reasonable time
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  let value = 1 + 2.0 * -3 + 4 / -5.5 + 6 - 7 * -8.0 + 9 / 10 + -11 * 12.5 + 13 - -14 + 15 * 16 - 17.0
    + 18 * -19 + 20 / 21.0 - 22 + -23 * 24 + "".count + 25.0
  return Matrix.zeros(Int(value), vocabulary)
}
