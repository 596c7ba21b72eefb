extension Experiment {
  /// Chapter 13: three character models that learn to spell numbers.
  ///
  /// Equation: see `CharacterTraining`; Adam at a rate of 0.01. The keys give the bits of a symbol of a
  /// text of 100 numbers that is not trained on, after all updates.
  ///
  /// Shapes: RNN H = 46, LSTM H = 21, GRU H = 25: about 4,000 parameters each.
  static let characterModels = Experiment(
    name: "character-models",
    summary: "The bits of a symbol for three cells of equal size, over their updates.",
    settings: ["updates": 1500, "seed": 1],
    domains: CharacterRun<GRUCell<Double>>.domains(),
    figure: Figure(
      "Learning to spell numbers", x: .logarithmic("updates"),
      y: .linear("bits a symbol", 0...4.5)),
    recordings: characterModelsRecordings
  ) { settings in
    let texts = CharacterTexts(seed: settings["seed"])
    var result = Result(values: ["floor": texts.validation.floor])
    func add<Cell: ShootOutCell>(
      _ name: String, hiddenSize: Int,
      _ draw: (Int, Int, inout SeededNumbers) -> Cell
    ) {
      let done = Double(result.series.count)
      let run = CharacterRun<Cell>(texts, hiddenSize: hiddenSize, settings, drawing: draw) {
        settings.progress((done + $0) / 3)
      }
      result.series.append(Series(name: name, x: run.updates, y: run.bits))
      result.values.merge(run.values(name.lowercased())) { _, new in new }
    }
    add("RNN", hiddenSize: 46, RNNCell<Double>.uniform)
    add("LSTM", hiddenSize: 21, LSTMCell<Double>.drawn)
    add("GRU", hiddenSize: 25, GRUCell<Double>.drawn)
    return result
  }

  /// Chapter 13: what the state of the GRU of `character-models` is worth.
  ///
  /// Equation: `fresh-k` is the mean surprise, in bits, of the symbol that follows the first k after a
  /// state of zeros, over all places of the text that is not trained on; `gru-bits` that of a state
  /// which has read everything before.
  static let freshStart = Experiment(
    name: "fresh-start",
    summary: "The bits of the next symbol, by how many a fresh GRU has read.",
    settings: ["updates": 1500, "seed": 1, "starts": 3000],
    domains: CharacterRun<GRUCell<Double>>.domains(with: ["starts": .whole(1...3000)]),
    figure: Figure(
      "The next symbol after a fresh start", x: .linear("symbols read since a fresh start"),
      y: .linear("bits a symbol", 0...3)),
    recordings: freshStartRecordings
  ) { settings in
    let texts = CharacterTexts(seed: settings["seed"])
    let run = CharacterRun<GRUCell<Double>>(texts, hiddenSize: 25, settings)
    let model = run.training.model
    let fresh = model.bitsAfterFreshStart(
      reading: texts.validation.ids, steps: 25, starts: Int(settings["starts"]))
    let carried = run.bits.last ?? 0
    let places = fresh.indices.map { Double($0 + 1) }
    var values = run.values("gru")
    values["mean-fresh"] = fresh.reduce(0, +) / Double(fresh.count)
    for (place, bits) in zip(places, fresh) { values["fresh-\(Int(place))"] = bits }
    return Result(
      values: values,
      series: [
        Series(name: "fresh", x: places, y: fresh),
        Series(name: "carried", x: places, y: places.map { _ in carried }),
      ])
  }

  /// Chapter 13: what the GRU of `character-models` writes at three temperatures.
  ///
  /// Equation: `spelled-τ` is the share of the `written-τ` numbers in so many symbols that are spelled
  /// right, and `different-τ` how many different ones there are. The texts begin with the same draws.
  static let writing = Experiment(
    name: "writing",
    summary: "The numbers that a trained GRU writes from cold to hot.",
    settings: ["updates": 1500, "seed": 1, "symbols": 6600],
    domains: CharacterRun<GRUCell<Double>>.domains(with: ["symbols": .whole(1...100_000)]),
    recordings: writingRecordings
  ) { settings in
    let texts = CharacterTexts(seed: settings["seed"])
    let run = CharacterRun<GRUCell<Double>>(texts, hiddenSize: 25, settings)
    let names = Set(NumberWords.names)
    var result = Result(values: run.values("gru"))
    for tau in [0.3, 0.7, 1, 1.2] {
      var numbers = SeededNumbers(seed: settings["seed"] + 2)
      let ids = run.training.model.writing(
        Int(settings["symbols"]), after: NumberWords.fullStop, temperature: tau, using: &numbers)
      let text = NumberWords.text(ids)
      // The last one may be cut off in its middle.
      let written = text.split(separator: ".").dropLast().map { String($0.dropFirst()) }
      let key = tau == 1 ? "1" : "\(tau)"
      result.values["written-\(key)"] = Double(written.count)
      result.values["spelled-\(key)"] =
        Double(written.count { names.contains($0) }) / Double(max(written.count, 1))
      result.values["different-\(key)"] = Double(Set(written).count)
      result.texts["at \(key)"] = String(text.dropFirst().prefix(240))
    }
    return result
  }
}
