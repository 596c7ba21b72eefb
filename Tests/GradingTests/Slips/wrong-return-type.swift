// line: 5
// help: Expected `func oneHot(ids: [Int], vocabulary: Int) -> Matrix`
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> [[Double]] {
  ids.map { id in (0..<vocabulary).map { $0 == id ? 1 : 0 } }
}
