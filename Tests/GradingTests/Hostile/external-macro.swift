// threat: 37
// wants: no-build
import RecurrentKit

@freestanding(expression) macro takeOver() -> Int = #externalMacro(module: "Evil", type: "Macro")

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  _ = #takeOver
  return x
}
