// threat: 7, 8
// rungs: bubblewrap launcher
// wants: pass
// A fork bomb with a bound, in case that it works.
import RecurrentKit

@_silgen_name("fork") func fork() -> Int32
@_silgen_name("vfork") func vfork() -> Int32
@_silgen_name("_exit") func leave(_ status: Int32) -> Never

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  for _ in 0..<100 {
    let child = fork()
    if child == 0 { leave(0) }
    if child > 0 { x[0, 0] += 1 }
  }
  return x
}
