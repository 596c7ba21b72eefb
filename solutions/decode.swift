import RecurrentKit

/// Returns the tokens that a network writes when it is fed its own choices, and their logits.
///
/// The first step starts from the state `h0` and reads `first`. Every step chooses the class with
/// the largest logit, of equal ones the lowest; the next step reads that choice.
/// Shapes: h0 (N × H), first (N × V), Wxh (H × V), Whh (H × H), b (H), Why (V × H), by (V)
/// → `steps` lists of N tokens, `steps` logits (N × V).
func decode(
  h0: Matrix, first: Matrix, steps: Int, Wxh: Matrix, Whh: Matrix, b: Vector, Why: Matrix,
  by: Vector
) -> Decoding {
  var h = h0
  var x = first
  var tokens: [[Int]] = []
  var logits: [Matrix] = []
  for _ in 0..<steps {
    h = rnnStep(x: x, h: h, Wxh: Wxh, Whh: Whh, b: b).hiddenState
    let y = matmul(h, Why.transposed()) + by
    let chosen = likeliest(y)
    tokens.append(chosen)
    logits.append(y)
    x = oneHot(ids: chosen, vocabulary: by.count)
  }
  return Decoding(tokens: tokens, logits: logits)
}

/// Returns the column of the largest entry of every row, of equal ones the first.
private func likeliest(_ y: Matrix) -> [Int] {
  (0..<y.rows).map { n in
    let row = y.row(n)
    return row.elements.firstIndex(of: row.max()) ?? 0
  }
}
