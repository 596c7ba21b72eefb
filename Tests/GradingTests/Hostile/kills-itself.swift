// threat: 10
// wants: crash
import RecurrentKit

@_silgen_name("raise") func raise(_ signal: Int32) -> Int32

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  _ = raise(9)
  return .unfinished
}
