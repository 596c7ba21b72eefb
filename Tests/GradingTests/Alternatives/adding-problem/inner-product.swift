import RecurrentKit

// The target as marks times values, as a model would have to find it.
func addingProblem(steps: Int, uniforms: Vector) -> AddingExample {
  let (values, draws) = (uniforms[0..<steps], uniforms[steps..<steps + 2])
  let start = steps / 2
  let marked = [
    Int((draws[0] * Double(start)).rounded(.down)),
    start + Int((draws[1] * Double(steps - start)).rounded(.down)),
  ]
  let marks = Vector((0..<steps).map { marked.contains($0) ? 1 : 0 })
  return AddingExample(values: values, marks: marks, target: (marks * values).sum())
}

// ∫∫ (u + v − a)² over the unit square, written out.
func constantError(answer: Double) -> Double {
  let (meanOfSquare, meanOfProduct, mean) = (1.0 / 3, 1.0 / 4, 1.0 / 2)
  return 2 * meanOfSquare + 2 * meanOfProduct - 4 * answer * mean + answer * answer
}
