// threat: 5
// wants: memory-limit
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var all: [[UInt8]] = []
  while true { all.append([UInt8](repeating: 1, count: 1 << 20)) }
}
