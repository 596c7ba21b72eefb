// threat: 14
// wants: protocol
import RecurrentKit

@_silgen_name("write") func write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  _ = write(4, [UInt8]("anything at all".utf8), 15)
  return Matrix.zeros(ids.count, vocabulary)
}
