// threat: 25
// wants: early-exit | protocol
import RecurrentKit

@_cdecl("write")
public func write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int { count }

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  return x
}
