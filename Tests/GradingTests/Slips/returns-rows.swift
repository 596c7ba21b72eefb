// line: 6
// help: `Matrix(…)`
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  return ids.map { id in (0..<vocabulary).map { $0 == id ? 1.0 : 0.0 } }
}
