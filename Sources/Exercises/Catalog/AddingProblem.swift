import RecurrentKit

extension Exercise {
  /// E14a: examples of the adding problem, and what it costs to answer the same to all.
  static let addingProblem = Exercise(
    "adding-problem",
    [
      Function(
        "addingProblem", [.size("steps", of: .taskSteps), uniforms],
        outputs: [
          Output("values", .taskSteps), Output("marks", .taskSteps), Output("target"),
        ]
      ) { (steps: Int, uniforms: RecurrentKit.Vector) in
        let places = markedSteps(steps, uniforms)
        let marks = (0..<steps).map { places.contains($0) ? 1.0 : 0 }
        return AddingExample(
          values: uniforms[0..<steps], marks: Vector(marks),
          target: zip(marks, uniforms.elements).reduce(0) { $0 + $1.0 * $1.1 })
      },
      Function(
        "constantError", [.number("answer", in: 0.2...1.9)], outputs: [Output("error")]
      ) { (answer: Double) in
        // E[s²] − 2 a E[s] + a², where s is the sum of two uniform numbers: E[s²] = 2/3 + 2/4.
        7.0 / 6 - 2 * answer + answer * answer
      },
    ],
    specialCases: [
      SpecialCase(
        "two steps", of: "addingProblem", sizes: .generic.with(.taskSteps, 2)
      ) { _, _ in },
      SpecialCase(
        "three steps", of: "addingProblem", sizes: .generic.with(.taskSteps, 3)
      ) { _, _ in },
      marks("each half marked at its beginning", first: 0, second: 0),
      marks("each half marked at its end", first: 0.999, second: 0.999),
      SpecialCase("the best answer", of: "constantError") { values, _ in
        values["answer"] = .number(1)
      },
    ])

  /// A step of the first half and one of the second, the longer one if the number is odd.
  private static func markedSteps(_ steps: Int, _ uniforms: RecurrentKit.Vector) -> Set<Int> {
    let lengths = [steps / 2, steps - steps / 2]
    let places = lengths.indices.map { half in
      // The last whole number that is not above the product, found from above.
      (0..<lengths[half]).last { Double($0) <= uniforms[steps + half] * Double(lengths[half]) } ?? 0
    }
    return [places[0], lengths[0] + places[1]]
  }

  private static func marks(_ name: String, first: Double, second: Double) -> SpecialCase {
    SpecialCase(name, of: "addingProblem") { values, _ in
      guard case .vector(var uniforms)? = values["uniforms"] else { return }
      (uniforms[uniforms.count - 2], uniforms[uniforms.count - 1]) = (first, second)
      values["uniforms"] = .vector(uniforms)
    }
  }

  /// One number for each step and two for the marks, from [0, 1) at every scale.
  private static let uniforms = Parameter("uniforms", []) { drawing in
    .vector(
      Vector((0..<drawing.sizes[.taskSteps] + 2).map { _ in drawing.generator.uniform() }))
  }
}
