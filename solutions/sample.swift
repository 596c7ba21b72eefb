import RecurrentKit

/// Returns one class for each row of logits, drawn by chance.
///
/// With p = softmax(row / temperature), the choice is the first class whose
/// p, added to those of all classes before it, is more than the row's
/// uniform number. Shapes: y (N × V), uniforms (N), each in 0 ..< 1
/// → N classes in 0 ..< V.
func sample(y: Matrix, temperature: Double, uniforms: Vector) -> [Int] {
  (0..<y.rows).map { n in
    choice(y.row(n), temperature, uniforms[n])
  }
}

private func choice(_ logits: Vector, _ temperature: Double, _ uniform: Double) -> Int {
  let scaled = logits / temperature
  let weights = exp(scaled - scaled.max())
  let p = weights / weights.sum()
  var sum = 0.0
  for k in 0..<p.count {
    sum += p[k]
    if sum > uniform { return k }
  }
  return p.count - 1
}
