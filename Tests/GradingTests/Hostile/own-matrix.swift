// threat: 22
// wants: no-build
import RecurrentKit

struct Matrix: Codable {
  var rows: [[Double]]
}

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  Matrix(rows: ids.map { id in (0..<vocabulary).map { $0 == id ? 1 : 0 } })
}
