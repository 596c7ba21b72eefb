// threat: 20
// wants: no-build
// message: nowhere
import RecurrentKit

@_silgen_name("nowhere") func nowhere() -> Int

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  Matrix.zeros(nowhere(), vocabulary)
}
