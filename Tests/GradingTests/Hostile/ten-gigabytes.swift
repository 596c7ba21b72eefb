// threat: 5
// wants: memory-limit
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  let all = [Double](repeating: 0, count: 1_250_000_000)
  return Matrix(rows: 1, columns: all.count, elements: all)
}
