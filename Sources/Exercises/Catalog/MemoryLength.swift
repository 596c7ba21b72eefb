import Recurrent
import RecurrentKit

extension Exercise {
  /// E10b: how long a forget bias remembers, and biases for a memory of a given length.
  static let memoryLength = Exercise(
    "memory-length",
    [
      Function("halfLife", [bias], outputs: [Output("halfLife", .entry)]) {
        (bias: RecurrentKit.Vector) in
        // ln σ(b) = −ln(1 + e⁻ᵇ).
        bias.map { Double.log(2) / Double.log(1 + Double.exp(-$0)) }
      },
      Function(
        "chronoBias", [uniforms, .number("longest", in: 20...200)],
        outputs: [Output("b", .lstmBlocks)]
      ) { (u: RecurrentKit.Vector, longest: Double) in
        let forget = u.map { Double.log(1 + $0 * (longest - 2)) }
        let zeros = RecurrentKit.Vector.zeros(u.count)
        return concatenate(concatenate(-forget, forget), concatenate(zeros, zeros))
      },
    ],
    specialCases: [
      SpecialCase("the biases of the chapter", of: "halfLife") { values, _ in
        values["bias"] = .vector(Vector([0, 1, 2, 4, -1, -3]))
      },
      SpecialCase("the shortest memory", of: "chronoBias") { values, _ in
        values["u"] = .vector(.zeros(Sizes.generic[.hidden]))
      },
    ])

  /// Biases from −3 to 5 at every scale: far beyond them `1 − f` is all rounding.
  private static let bias = Parameter("bias", [.entry]) { drawing in
    .vector(
      Vector((0..<drawing.sizes[.entry]).map { _ in 8 * drawing.generator.uniform() - 3 }))
  }

  private static let uniforms = Parameter("u", [.hidden]) { drawing in
    .vector(
      Vector((0..<drawing.sizes[.hidden]).map { _ in 0.02 + 0.96 * drawing.generator.uniform() }))
  }
}
