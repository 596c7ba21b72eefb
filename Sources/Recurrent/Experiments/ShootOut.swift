/// The three cells on one problem, one after the other.
struct ShootOut<Problem: ShootOutProblem> {
  /// A cell's share of the contest.
  struct Entry {
    let name: String
    let parameterCount: Int
    let losses: [Double]
    let rightShares: [Double]
  }

  private(set) var entries: [Entry] = []

  /// Trains all three.
  ///
  /// - Parameters:
  ///   - sizes: H for the plain cell, the LSTM and the GRU, so that all have as many parameters.
  ///   - rates: Their rates.
  init(
    _ problem: Problem, sizes: (rnn: Int, lstm: Int, gru: Int),
    rates: (rnn: Double, gated: Double), _ settings: Experiment.Settings
  ) {
    func enter<Cell: ShootOutCell>(_ cell: Cell.Type, _ hiddenSize: Int, rate: Double) {
      var run = ShootOutRun<Cell>(
        problem: problem, hiddenSize: hiddenSize, seed: settings["seed"])
      let updates = Int(settings["updates"])
      for update in 0..<updates {
        run.update(on: problem, rate: rate)
        let done = Double(entries.count) + Double(update + 1) / Double(updates)
        settings.progress(done / 3)
      }
      entries.append(
        Entry(
          name: Cell.name, parameterCount: run.parameterCount, losses: run.losses,
          rightShares: run.rightShares))
    }
    enter(RNNCell<Double>.self, sizes.rnn, rate: rates.rnn)
    enter(LSTMCell<Double>.self, sizes.lstm, rate: rates.gated)
    enter(GRUCell<Double>.self, sizes.gru, rate: rates.gated)
  }
}

extension ShootOut.Entry {
  /// The means of so many losses at a time, or of all if there are fewer.
  func blocks(of wanted: Int) -> [Double] {
    let length = min(wanted, losses.count)
    return stride(from: 0, through: losses.count - length, by: length).map { start in
      losses[start..<start + length].reduce(0, +) / Double(length)
    }
  }

  /// The losses as a curve of such means.
  func curve(of length: Int) -> Experiment.Series {
    let means = blocks(of: length)
    return Experiment.Series(
      name: ["rnn": "plain cell", "lstm": "LSTM", "gru": "GRU"][name] ?? name,
      x: means.indices.map { Double(($0 + 1) * min(length, losses.count)) }, y: means)
  }

  /// The mean loss of the first two updates, by which a run is known again.
  var start: Double { losses.prefix(2).reduce(0, +) / Double(max(losses.prefix(2).count, 1)) }

  /// The mean share of right answers in the last hundred updates.
  var lastRightShare: Double {
    let last = rightShares.suffix(100)
    return last.reduce(0, +) / Double(max(last.count, 1))
  }
}
