// threat: 14
// wants: protocol
import RecurrentKit

@_silgen_name("write") func write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int
@_silgen_name("_exit") func leave(_ status: Int32) -> Never

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  // A frame of 64 bytes is announced, and 6 come.
  _ = write(4, [64, 0, 0, 0, 1, 2, 3, 4, 5, 6] as [UInt8], 10)
  leave(0)
}
