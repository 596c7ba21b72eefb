// threat: 7
// rungs: bubblewrap launcher
// wants: crash | pass
// The x32 numbers, which a filter may forget.
import RecurrentKit

@_silgen_name("syscall") func call(_ number: Int, _ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Int

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  if call(0x4000_0000 + 41, 2, 1, 0, 0) >= 0 { x[0, 0] += 1 }
  return x
}
