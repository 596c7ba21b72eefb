// threat: 9
// wants: output-limit
import RecurrentKit

@_silgen_name("write") func write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  let zeros = [UInt8](repeating: 0, count: 1 << 16)
  while true { _ = write(4, zeros, zeros.count) }
}
