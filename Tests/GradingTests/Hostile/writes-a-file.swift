// threat: 16
// wants: crash
// bubblewrap: wrong
// launcher: wrong
// message: write a file
import RecurrentKit

@_silgen_name("creat") func create(_ path: UnsafePointer<CChar>, _ mode: UInt32) -> Int32
@_silgen_name("write") func write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  _ = write(create("left-behind", 0o600), [1, 2, 3] as [UInt8], 3)
  return Matrix.zeros(ids.count, vocabulary)
}
