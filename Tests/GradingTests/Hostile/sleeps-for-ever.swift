// threat: 2
// wants: time-limit
import RecurrentKit

@_silgen_name("pause") func pause() -> Int32

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  while true { _ = pause() }
}
