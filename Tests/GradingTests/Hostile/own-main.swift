// threat: 24
// wants: no-build
import RecurrentKit

@_cdecl("main")
func start(_ count: Int32, _ arguments: UnsafeMutableRawPointer) -> Int32 { 0 }

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  Matrix.zeros(ids.count, vocabulary)
}
