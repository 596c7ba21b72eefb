// threat: 44
// wants: refused
// exercise: -
import RecurrentKit

func somethingElse(x: Matrix) -> Matrix {
  x
}
