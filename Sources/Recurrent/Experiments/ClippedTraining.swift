extension Experiment {
  /// Chapter 7: a plain cell that learns to recall its first input, with and without clipping.
  ///
  /// Equation: the first input holds the class, ±1, every input a distracting number of deviation
  /// 0.3; after T steps a head names the class. Plain gradient descent with cross-entropy; `clipped`
  /// scales all gradients by `min(1, threshold / n)` with n their common norm. `…-last` is the mean
  /// loss of the last 20 updates, `largest-norm` and `median-norm` are of the unclipped run.
  ///
  /// Shapes: T = 20, N = 8, D = 2, H = 16, V = 2; 200 updates.
  static let clippedTraining = Experiment(
    name: "clipped-training",
    summary: "The loss of a plain cell over its updates, with and without clipping.",
    settings: ["rate": 1, "threshold": 1, "rho": 1.5, "seed": 1],
    domains: [
      "rate": .number(1e-6...10), "threshold": .number(1e-6...1e6), "rho": .number(0.01...10),
      "seed": .whole(0...1_000_000),
    ],
    figure: Figure(
      "Recalling the first of twenty inputs", x: .linear("update"),
      y: .logarithmic("loss, mean of 5", 1e-4...20))
  ) { settings in
    let plain = RecallTraining(settings, threshold: nil)
    let clipped = RecallTraining(settings, threshold: settings["threshold"])
    let norms = plain.norms.sorted()
    return Result(
      values: [
        "plain-last": plain.lastLoss, "clipped-last": clipped.lastLoss,
        "largest-norm": norms[norms.count - 1], "median-norm": norms[norms.count / 2],
        "clipped-updates": Double(clipped.norms.count { $0 > settings["threshold"] }),
      ],
      series: [plain.curve("plain"), clipped.curve("clipped")])
  }
}

/// A training run on the recall of the first input.
private struct RecallTraining {
  static let (steps, batch, hidden, updates) = (20, 8, 16, 200)

  private(set) var losses: [Double] = []
  /// The norms of the gradients before clipping.
  private(set) var norms: [Double] = []
  private var cell: RNNCell<Double>
  private var head: LinearHead<Double>

  init(_ settings: Experiment.Settings, threshold: Double?) {
    var numbers = SeededNumbers(seed: settings["seed"])
    let H = Self.hidden
    let drawn = numbers.tensor(H, H, deviation: 1)
    let scale = settings["rho"] / drawn.spectralRadius
    cell = RNNCell(
      RNNParameters(
        Wxh: numbers.tensor(H, 2, deviation: 0.6), Whh: drawn.map { scale * $0 }, b: .zeros(H)))
    head = LinearHead(Why: numbers.tensor(2, H, deviation: 0.15), by: .zeros(2))
    for _ in 0..<Self.updates {
      update(rate: settings["rate"], threshold: threshold, &numbers)
    }
  }

  /// Draws a batch, measures, and takes one step downhill.
  private mutating func update(rate: Double, threshold: Double?, _ numbers: inout SeededNumbers) {
    let classes = (0..<Self.batch).map { _ in Int(numbers.next() >> 63) }
    var inputs = Tensor<Double>.zeros(Self.steps, Self.batch, 2)
    let distraction = numbers.tensor(Self.steps, Self.batch, deviation: 0.3)
    for n in 0..<Self.batch {
      inputs[0, n, 0] = classes[n] == 0 ? -1 : 1
      for t in 0..<Self.steps { inputs[t, n, 1] = distraction[t, n] }
    }
    let start = Tensor<Double>.zeros(Self.batch, Self.hidden)
    let states = cell.forward(inputs, from: start)
    let last = states.hiddenStates[slices: Self.steps - 1..<Self.steps]
    let loss = SoftmaxCrossEntropy<Double>(targets: [classes])
    let logits = head.logits(last)
    losses.append(loss.value(of: logits))
    let dHead = head.backward(upstream: loss.gradient(at: logits), hiddenStates: last)
    var upstream = Tensor<Double>.zeros(Self.steps, Self.batch, Self.hidden)
    upstream[slice: Self.steps - 1] = dHead.dHiddenStates[slice: 0]
    let dCell = cell.backward(
      upstream: upstream, states: states, inputs: inputs, initialState: start)
    let all = [dCell.dWxh, dCell.dWhh, dCell.db, dHead.dWhy, dHead.dby]
    let norm = all.reduce(0) { $0 + $1.norm * $1.norm }.squareRoot()
    norms.append(norm)
    let factor = rate * min(1, (threshold ?? .infinity) / norm)
    func moved(_ value: Tensor<Double>, _ gradient: Tensor<Double>) -> Tensor<Double> {
      value.combined(with: gradient) { $0 - factor * $1 }
    }
    cell.parameters.Wxh = moved(cell.parameters.Wxh, dCell.dWxh)
    cell.parameters.Whh = moved(cell.parameters.Whh, dCell.dWhh)
    cell.parameters.b = moved(cell.parameters.b, dCell.db)
    head.Why = moved(head.Why, dHead.dWhy)
    head.by = moved(head.by, dHead.dby)
  }

  /// The mean loss of the last 20 updates.
  var lastLoss: Double { losses.suffix(20).reduce(0, +) / 20 }

  /// The losses, five at a time.
  func curve(_ name: String) -> Experiment.Series {
    let starts = stride(from: 0, to: losses.count, by: 5).map { $0 }
    return Experiment.Series(
      name: name, x: starts.map { Double($0 + 5) },
      y: starts.map { losses[$0..<$0 + 5].reduce(0, +) / 5 })
  }
}
