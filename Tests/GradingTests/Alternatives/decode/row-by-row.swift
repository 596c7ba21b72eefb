import RecurrentKit

// Decodes each sequence on its own from beginning to end, then puts the batch together.
func decode(
  h0: Matrix, first: Matrix, steps: Int, Wxh: Matrix, Whh: Matrix, b: Vector, Why: Matrix,
  by: Vector
) -> Decoding {
  var tokens = [[Int]](repeating: [], count: steps)
  var logits = [Matrix](repeating: Matrix.zeros(h0.rows, by.count), count: steps)
  for n in 0..<h0.rows {
    var h = h0.rows(n..<n + 1)
    var x = first.rows(n..<n + 1)
    for s in 0..<steps {
      h = rnnStep(x: x, h: h, Wxh: Wxh, Whh: Whh, b: b).hiddenState
      let y = (matmul(h, Why.transposed()) + by).row(0)
      let ranked = (0..<by.count).sorted { y[$0] == y[$1] ? $0 < $1 : y[$0] > y[$1] }
      tokens[s].append(ranked[0])
      logits[s].setRow(n, to: y)
      x = oneHot(ids: [ranked[0]], vocabulary: by.count)
    }
  }
  return Decoding(tokens: tokens, logits: logits)
}
