// threat: 9
// wants: output-limit
import RecurrentKit

@_silgen_name("write") func write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  let line = [UInt8]("the state is lost\n".utf8)
  while true { _ = write(2, line, line.count) }
}
