/// A training run that is measured at 1, 2, 5, 10, … updates and at its end.
struct CharacterRun<Cell: ShootOutCell> {
  private(set) var training: CharacterTraining<Cell>
  private(set) var updates: [Double] = []
  private(set) var bits: [Double] = []

  /// What the settings of the experiments on such runs may be, and some more.
  static func domains(
    with others: [String: Experiment.Domain] = [:]
  ) -> [String: Experiment.Domain] {
    let common: [String: Experiment.Domain] = [
      "updates": .whole(1...20_000), "seed": .whole(0...1_000_000),
    ]
    return common.merging(others) { mine, _ in mine }
  }

  /// Trains a cell, and tells now and then which share of the updates is done.
  init(
    _ texts: CharacterTexts, hiddenSize: Int, _ settings: Experiment.Settings,
    drawing draw: (Int, Int, inout SeededNumbers) -> Cell = Cell.drawn,
    progress: ((Double) -> Void)? = nil
  ) {
    // Every cell draws from the same beginning, so that none depends on which was trained before it.
    var numbers = SeededNumbers(seed: settings["seed"] + 1)
    let cell = draw(NumberWords.symbols.count, hiddenSize, &numbers)
    training = CharacterTraining(
      cell, hiddenSize: hiddenSize, text: texts.training.ids, rate: 0.01, using: &numbers)
    let last = Int(settings["updates"])
    for update in 1...last {
      training.update()
      (progress ?? settings.progress)(Double(update) / Double(last))
      guard update == last || Self.isMeasured(update) else { continue }
      updates.append(Double(update))
      bits.append(training.model.bits(reading: texts.validation.ids))
    }
  }

  /// The numbers that chapters quote, and those by which the beginning of a run is known again.
  func values(_ name: String) -> [String: Double] {
    [
      "\(name)-bits": bits.last ?? 0, "\(name)-start": bits.prefix(2).last ?? 0,
      "\(name)-parameters": Double(training.parameterCount),
    ]
  }

  private static func isMeasured(_ update: Int) -> Bool {
    var digits = update
    while digits.isMultiple(of: 10) { digits /= 10 }
    return [1, 2, 5].contains(digits)
  }
}

extension RNNCell<Double> {
  /// Draws a plain cell with both weights uniform in ±1/√H, as PyTorch does.
  static func uniform(
    inputSize: Int, hiddenSize: Int, _ numbers: inout SeededNumbers
  ) -> RNNCell {
    let bound = 1 / Double(hiddenSize).squareRoot()
    return RNNCell(
      RNNParameters(
        Wxh: .uniform(hiddenSize, inputSize, within: bound, using: &numbers),
        Whh: .uniform(hiddenSize, hiddenSize, within: bound, using: &numbers),
        b: .zeros(hiddenSize)))
  }
}
