// threat: 37, 38
// wants: pass
// as: Package.swift | main.swift | Answer.swift | RecurrentKit.swift | two\nlines.swift | ..swift | ...
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  return x
}
