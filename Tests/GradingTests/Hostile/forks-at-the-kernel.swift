// threat: 7
// rungs: bubblewrap launcher
// wants: pass
// Past the C library: every number of a call that makes a process, and another processor's.
import RecurrentKit

@_silgen_name("syscall") func call(_ number: Int, _ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Int
@_silgen_name("_exit") func leave(_ status: Int32) -> Never

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  #if arch(x86_64)
    let numbers = [(56, 17), (57, 0), (435, 0)]
  #else
    let numbers = [(220, 17), (435, 0)]
  #endif
  for (number, flags) in numbers {
    let child = call(number, flags, 0, 0, 0)
    if child == 0 { leave(0) }
    if child > 0 { x[0, 0] += 1 }
  }
  return x
}
