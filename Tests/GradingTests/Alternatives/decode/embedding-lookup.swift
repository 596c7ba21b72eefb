import RecurrentKit

// A one-hot row picks a column of the input weight, so every later step looks the column up.
func decode(
  h0: Matrix, first: Matrix, steps: Int, Wxh: Matrix, Whh: Matrix, b: Vector, Why: Matrix,
  by: Vector
) -> Decoding {
  let embedding = Wxh.transposed()
  var input = matmul(first, embedding)
  var h = h0
  var decoding = Decoding(tokens: [], logits: [])
  for _ in 0..<steps {
    h = tanh(input + matmul(h, Whh.transposed()) + b)
    let y = matmul(h, Why.transposed()) + by
    var chosen: [Int] = []
    for n in 0..<y.rows {
      var best = 0
      for v in 0..<y.columns where y[n, v] > y[n, best] { best = v }
      chosen.append(best)
      input.setRow(n, to: embedding.row(best))
    }
    decoding.tokens.append(chosen)
    decoding.logits.append(y)
  }
  return decoding
}
