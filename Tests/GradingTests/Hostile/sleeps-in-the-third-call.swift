// threat: 2
// wants: time-limit
// rungs: plain
import RecurrentKit

@_silgen_name("pause") func pause() -> Int32
nonisolated(unsafe) var calls = 0

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  calls += 1
  while calls > 2 { _ = pause() }
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  return x
}
