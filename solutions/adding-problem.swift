import RecurrentKit

/// Returns one example of the adding problem.
///
/// The first numbers of `uniforms` are the values. Of the last two, one chooses the marked step of
/// the first half, the other that of the second half, which is the longer if `steps` is odd.
/// Shapes: uniforms (T + 2) → values (T), marks (T), a number.
func addingProblem(steps: Int, uniforms: Vector) -> AddingExample {
  let half = steps / 2
  let first = Int(uniforms[steps] * Double(half))
  let second = half + Int(uniforms[steps + 1] * Double(steps - half))
  let values = uniforms[0..<steps]
  var marks = Vector.zeros(steps)
  marks[first] = 1
  marks[second] = 1
  let target = values[first] + values[second]
  return AddingExample(values: values, marks: marks, target: target)
}

/// Returns the mean squared error of giving one and the same answer to every example.
func constantError(answer: Double) -> Double {
  let variance = 2.0 / 12
  let distance = answer - 1
  return variance + distance * distance
}
