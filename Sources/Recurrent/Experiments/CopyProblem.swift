extension Experiment {
  /// Chapter 14: the three cells learn to repeat ten symbols after a delay.
  ///
  /// Equation: ten symbols from 1 to 8 are read, `delay` − 1 blanks, a delimiter and ten blanks; blanks
  /// are to be answered until the delimiter has been read, then the symbols. The loss is the
  /// cross-entropy in nats, mean over all steps; without any memory it is `10 log 8 / (delay + 20)`,
  /// which is `memoryless`. The curves are means of 50 losses, each on new examples. `…-parameters`
  /// counts, `…-start` is the mean of the first two losses, `…-recalled` the share of symbols that are
  /// right in the last hundred updates.
  ///
  /// Shapes: N = 16, D = 10, V = 9; H = 51, 24 and 28, about 3,600 parameters each.
  static let copyProblem = Experiment(
    name: "copy-problem",
    summary: "The loss of the three cells in repeating ten symbols, over their updates.",
    settings: ["delay": 5, "updates": 4000, "seed": 1],
    domains: [
      "delay": .whole(1...100), "updates": .whole(1...100_000), "seed": .whole(0...1_000_000),
    ],
    figure: Figure(
      "Ten symbols, repeated from memory", x: .linear("update"),
      y: .linear("loss, nats a step, mean of 50")),
    recordings: copyRecordings
  ) { settings in
    let delay = Int(settings["delay"])
    let contest = ShootOut(
      Copying(delay: delay), sizes: (51, 24, 28), rates: (0.001, 0.005), settings)
    var result = Result(values: ["memoryless": 10 * Double.log(8) / Double(delay + 20)])
    for entry in contest.entries {
      result.values["\(entry.name)-parameters"] = Double(entry.parameterCount)
      result.values["\(entry.name)-start"] = entry.start
      result.values["\(entry.name)-recalled"] = entry.lastRightShare
      result.series.append(entry.curve(of: 50))
    }
    return result
  }
}

/// The copy problem with a delay.
private struct Copying: ShootOutProblem {
  let delay: Int
  let sizes = (input: 10, output: 9)
  private let batch = 16

  init(delay: Int) { self.delay = delay }

  func batch(_ numbers: inout SeededNumbers) -> (
    inputs: Tensor<Double>, judge: (Tensor<Double>) -> Answered
  ) {
    let symbols = (0..<10).map { _ in (0..<batch).map { _ in 1 + Int(8 * numbers.fraction()) } }
    let blank = Array(repeating: 0, count: batch)
    let read =
      symbols + Array(repeating: blank, count: delay - 1) + [blank.map { _ in 9 }]
      + Array(repeating: blank, count: 10)
    let targets = Array(repeating: blank, count: delay + 10) + symbols
    let inputs = Tensor<Double>.oneHot(read.flatMap { $0 }, classes: 10)
      .reshaped(delay + 20, batch, 10)
    return (inputs, { judge($0, targets) })
  }

  private func judge(_ logits: Tensor<Double>, _ targets: [[Int]]) -> Answered {
    let steps = Double(targets.count)
    let loss = SoftmaxCrossEntropy<Double>(targets: targets)
    let isRight = (targets.count - 10..<targets.count).flatMap { t in
      zip(logits[slice: t].argmaxOfRows(), targets[t]).map { $0 == $1 }
    }
    return Answered(
      loss: loss.value(of: logits) / steps,
      gradient: loss.gradient(at: logits).map { $0 / steps },
      rightShare: Double(isRight.count { $0 }) / Double(isRight.count))
  }
}
