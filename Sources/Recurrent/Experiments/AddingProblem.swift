extension Experiment {
  /// Chapter 14: the three cells learn to add two marked numbers.
  ///
  /// Equation: in each step a number from [0, 1) and a mark are read; one step of each half is marked,
  /// and after the last step the sum of both marked numbers is to be answered. The loss is the squared
  /// error; always to answer 1 costs 1/6. The curves are means of 50 losses, each on new examples.
  /// `…-parameters` counts, `…-start` is the mean of the first two losses, `…-last` that of the last
  /// hundred, and `…-learned` the update after which a mean of 50 is below 0.01 for the first time, or
  /// 0 if none is.
  ///
  /// Shapes: N = 32, D = 2, V = 1; H = 37, 18 and 21, about 1,500 parameters each.
  static let addingProblem = Experiment(
    name: "adding-problem",
    summary: "The error of the three cells in adding two marked numbers, over their updates.",
    settings: ["steps": 60, "updates": 2000, "seed": 1],
    domains: [
      "steps": .whole(2...200), "updates": .whole(1...100_000), "seed": .whole(0...1_000_000),
    ],
    figure: Figure(
      "Adding two of sixty numbers", x: .linear("update"),
      y: .logarithmic("squared error, mean of 50")),
    recordings: addingRecordings
  ) { settings in
    let contest = ShootOut(
      Adding(steps: Int(settings["steps"])), sizes: (37, 18, 21), rates: (0.001, 0.005), settings)
    var result = Result(values: [:])
    for entry in contest.entries {
      let last = entry.losses.suffix(100)
      let learned = entry.blocks(of: 50).firstIndex { $0 < 0.01 }
      result.values["\(entry.name)-parameters"] = Double(entry.parameterCount)
      result.values["\(entry.name)-start"] = entry.start
      result.values["\(entry.name)-last"] = last.reduce(0, +) / Double(max(last.count, 1))
      result.values["\(entry.name)-learned"] = learned.map { Double(50 * ($0 + 1)) } ?? 0
      result.series.append(entry.curve(of: 50))
    }
    return result
  }
}

/// The adding problem over some steps.
private struct Adding: ShootOutProblem {
  let steps: Int
  let sizes = (input: 2, output: 1)
  private let batch = 32

  init(steps: Int) { self.steps = steps }

  func batch(_ numbers: inout SeededNumbers) -> (
    inputs: Tensor<Double>, judge: (Tensor<Double>) -> Answered
  ) {
    var inputs = Tensor<Double>.zeros(steps, batch, 2)
    var targets: [Double] = []
    for n in 0..<batch {
      for t in 0..<steps { inputs[t, n, 0] = numbers.fraction() }
      let half = steps / 2
      let marked = [
        Int(numbers.fraction() * Double(half)),
        half + Int(numbers.fraction() * Double(steps - half)),
      ]
      for t in marked { inputs[t, n, 1] = 1 }
      targets.append(marked.reduce(0) { $0 + inputs[$1, n, 0] })
    }
    return (inputs, { judge($0, targets) })
  }

  /// The squared error of the last answer, mean over the batch; right is what is off by less than 0.1.
  private func judge(_ answers: Tensor<Double>, _ targets: [Double]) -> Answered {
    var gradient = Tensor<Double>.zeros(steps, batch, 1)
    let errors = (0..<batch).map { answers[steps - 1, $0, 0] - targets[$0] }
    for n in 0..<batch { gradient[steps - 1, n, 0] = 2 * errors[n] / Double(batch) }
    return Answered(
      loss: errors.reduce(0) { $0 + $1 * $1 } / Double(batch), gradient: gradient,
      rightShare: Double(errors.count { $0.magnitude < 0.1 }) / Double(batch))
  }
}
