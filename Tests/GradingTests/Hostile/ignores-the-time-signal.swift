// threat: 1
// wants: time-limit
import RecurrentKit

@_silgen_name("signal") func handle(_ signal: Int32, _ body: @convention(c) (Int32) -> Void) -> Int

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  _ = handle(24) { _ in }
  while true {}
  return x
}
