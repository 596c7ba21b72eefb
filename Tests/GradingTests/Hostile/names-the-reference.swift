// threat: 20, 22
// wants: no-build
import RecurrentKit

@_silgen_name("$s16Solution_one_hot6oneHot3ids10vocabulary12RecurrentKit6MatrixVSaySiG_SitF")
func reference(_ ids: [Int], _ vocabulary: Int) -> Matrix

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  x = reference(ids, vocabulary)
  return x
}
