import Recurrent
import RecurrentKit

extension Exercise {
  /// E14b: examples of the copy problem, and the loss of a model that remembers nothing.
  static let copyProblem = Exercise(
    "copy-problem",
    [
      Function(
        "copyProblem", [.size("delay", of: .taskSteps), uniforms],
        outputs: [Output("inputs", .copySteps), Output("targets", .copySteps)]
      ) { (delay: Int, uniforms: RecurrentKit.Vector) in
        var (inputs, targets) = ([Int](), [Int]())
        for step in 0..<delay + 20 {
          let isRecall = step >= delay + 10
          inputs.append(
            step < 10 ? symbol(uniforms[step]) : step == delay + 9 ? 9 : 0)
          targets.append(isRecall ? symbol(uniforms[step - delay - 10]) : 0)
        }
        return CopyExample(inputs: inputs, targets: targets)
      },
      Function(
        "memorylessLoss", [.size("delay", of: .taskSteps)], outputs: [Output("loss")]
      ) { (delay: Int) in
        // The mean over all steps of the entropy of what is to be answered there.
        let entropies = (0..<delay + 20).map { $0 < delay + 10 ? 0 : 3 * Double.log(2) }
        return entropies.reduce(0, +) / Double(entropies.count)
      },
    ],
    specialCases: ["copyProblem", "memorylessLoss"].flatMap { function in
      [1, 2, 40].map { delay in
        SpecialCase(
          "a delay of \(delay)", of: function, sizes: .generic.with(.taskSteps, delay)
        ) { _, _ in }
      }
    } + [
      SpecialCase("the first and the last symbol", of: "copyProblem") { values, _ in
        values["uniforms"] = .vector(
          Vector([0, 0.999, 0.124, 0.126, 0.874, 0.876, 0, 0, 0.5, 0.9]))
      }
    ])

  private static func symbol(_ uniform: Double) -> Int {
    // The number of eighths that are not above it.
    (1...8).count { Double($0 - 1) / 8 <= uniform }
  }

  private static let uniforms = Parameter("uniforms", []) { drawing in
    .vector(Vector((0..<10).map { _ in drawing.generator.uniform() }))
  }
}
