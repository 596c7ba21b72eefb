import Recurrent
import RecurrentKit

extension Exercise {
  /// E13b: a class drawn from a softmax that is warmer or colder.
  static let sample = Exercise(
    "sample",
    [
      Function(
        "sample",
        [
          .matrix("y", .batch, .vocabulary), .number("temperature", in: 0.4...0.8), uniforms,
        ],
        outputs: [Output("classes", .batch)]
      ) { (y: Matrix, temperature: Double, uniforms: RecurrentKit.Vector) in
        (0..<y.rows).map { choice(y.row($0).elements, temperature, uniforms[$0]) }
      }
    ],
    specialCases: [
      SpecialCase("forty rows", of: "sample", sizes: .generic.with(.batch, 40)) { _, _ in },
      SpecialCase("forty rows, hot", of: "sample", sizes: .generic.with(.batch, 40)) { values, _ in
        values["temperature"] = .number(3)
      },
      SpecialCase(
        "twenty rows of large logits, cold", of: "sample", sizes: .generic.with(.batch, 20)
      ) {
        values, _ in
        // So large, once they are divided, that only their own maximum keeps exp finite.
        values["y"] = (try? values.matrix("y")).map { .matrix(20 * $0) }
        values["temperature"] = .number(0.02)
      },
      SpecialCase("draws on the edge between two classes", of: "sample") { values, _ in
        equal(4, in: &values, draws: [0.25, 0.5, 0.75].flatMap { [$0, $0.nextDown] })
      },
      SpecialCase("the first and the last draw there is", of: "sample") { values, _ in
        // Ten tenths, one after the other, add up to this last draw and not to 1.
        equal(10, in: &values, draws: [0, 1.0.nextDown])
      },
    ])

  /// Numbers in [0, 1), which nothing may be added to.
  private static let uniforms = Parameter("uniforms", [.batch], isContinuous: false) { drawing in
    var draws: [Double] = []
    for _ in 0..<drawing.sizes[.batch] { draws.append(drawing.generator.uniform()) }
    return .vector(Vector(draws))
  }

  /// Gives some classes equal chances, which stay so at every temperature.
  private static func equal(
    _ classes: Int, in values: inout [String: Value], draws: [Double]
  ) {
    values["y"] = .matrix(Matrix.zeros(draws.count, classes).map { _ in 1.5 })
    values["uniforms"] = .vector(Vector(draws))
  }

  /// The number of classes that lie below the draw altogether.
  private static func choice(_ logits: [Double], _ temperature: Double, _ draw: Double) -> Int {
    let largest = logits.max() ?? 0
    let weights = logits.map { Double.exp(($0 - largest) / temperature) }
    let total = weights.reduce(0, +)
    var sum = 0.0
    let below = weights.prefix { weight in
      sum += weight / total
      return sum <= draw
    }
    return min(below.count, logits.count - 1)
  }
}
