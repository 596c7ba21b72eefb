import Recurrent
import RecurrentKit

extension Exercise {
  /// E13c: the losses of unequal batches as one number for a symbol, in two units.
  static let bitsAndPerplexity = Exercise(
    "bits-and-perplexity",
    [
      Function(
        "bitsAndPerplexity",
        [losses, counts],
        outputs: [Output("bits"), Output("perplexity")]
      ) { (losses: RecurrentKit.Vector, counts: [Int]) in
        let symbols = Double(counts.reduce(0, +))
        let bits = losses.elements.reduce(0) { $0 + $1 / Double.log(2) } / symbols
        return BitsAndPerplexity(bits: bits, perplexity: Double.exp(bits * Double.log(2)))
      }
    ],
    specialCases: [
      SpecialCase("a model that knows nothing of 65 symbols", of: "bitsAndPerplexity") {
        values, _ in
        values["losses"] = losses(of: values) { _ in Double.log(65) }
      },
      SpecialCase("a model that is always certain and right", of: "bitsAndPerplexity") {
        values, _ in
        values["losses"] = losses(of: values) { _ in 0 }
      },
      SpecialCase("one long batch and many short ones", of: "bitsAndPerplexity") { values, _ in
        values["counts"] = .integers([1000] + Array(repeating: 2, count: 7))
        values["losses"] = losses(of: values) { $0 == 0 ? 0.5 : 3 }
      },
    ])

  /// The summed surprise of unequal batches, whatever the scale.
  private static let losses = Parameter("losses", [.entry]) { drawing in
    var losses = Vector.zeros(drawing.sizes[.entry])
    for batch in 0..<losses.count {
      losses[batch] = 6 + 10 * Double(batch) + 8 * drawing.generator.uniform()
    }
    return .vector(losses)
  }

  /// So many symbols that each has a surprise of at most 3 nats.
  private static let counts = Parameter("counts", [.entry], isContinuous: false) { drawing in
    guard case .vector(let losses)? = drawing.values["losses"] else { return .list([]) }
    var counts: [Int] = []
    for loss in losses.elements {
      counts.append(1 + Int(loss / (0.4 + 2.6 * drawing.generator.uniform())))
    }
    return .integers(counts)
  }

  private static func losses(
    of values: [String: Value], mean: (_ batch: Int) -> Double
  ) -> Value {
    guard case .list(let counts)? = values["counts"] else { return .vector(.unfinished) }
    return .vector(
      Vector(
        counts.enumerated().map { batch, count in
          guard case .integer(let count) = count else { return .nan }
          return mean(batch) * Double(count)
        }))
  }
}
