extension Experiment {
  /// Chapter 13: what a text costs for a model that counts and has no state.
  ///
  /// Equation: the next symbol s after the last k symbols c has the probability
  /// `(n(c s) + 0.01) / (n(c) + 0.01 V)`, n counted in a text of 3,000 numbers in words; the bits are
  /// the mean of −log₂ of it over another text of 100 numbers. `even` gives every symbol 1/V, and
  /// `floor` every number 1/999.
  ///
  /// Shapes: V = 20. The keys end in k.
  static let textBaselines = Experiment(
    name: "text-baselines",
    summary: "The bits of a symbol for tables of counts that see the last few symbols.",
    settings: ["seed": 1], domains: ["seed": .whole(0...1_000_000)],
    figure: Figure(
      "What counting needs for a symbol", x: .linear("symbols seen"),
      y: .linear("bits a symbol", 0...4.5))
  ) { settings in
    let texts = CharacterTexts(seed: settings["seed"])
    let lengths = Array(0...6)
    let tables = lengths.map { CountTable(texts.training.ids, contextLength: $0) }
    let bits = tables.map { $0.bits(of: texts.validation.ids) }
    var values = [
      "even": Double.log(Double(NumberWords.symbols.count)) / Double.log(2),
      "floor": texts.validation.floor,
      "perplexity-floor": Double.exp(
        texts.validation.floor * Double.log(2)),
      "symbols-of-number": Double(texts.validation.ids.count) / Double(texts.validation.count),
    ]
    for (length, (table, bits)) in zip(lengths, zip(tables, bits)) {
      values["bits-\(length)"] = bits
      values["contexts-\(length)"] = Double(table.contextCount)
    }
    let places = lengths.map(Double.init)
    return Result(
      values: values,
      series: [
        Series(name: "counts", x: places, y: bits),
        Series(name: "floor", x: places, y: places.map { _ in texts.validation.floor }),
      ])
  }
}

/// The two texts of chapter 13.
struct CharacterTexts {
  let training: NumberWords
  let validation: NumberWords

  init(seed: Double) {
    var numbers = SeededNumbers(seed: seed)
    training = NumberWords(count: 3000, using: &numbers)
    validation = NumberWords(count: 100, using: &numbers)
  }
}

/// How often each symbol followed each context of a fixed length.
private struct CountTable {
  private let contextLength: Int
  private var counts: [Int: [Int]] = [:]
  private var classes: Int { NumberWords.symbols.count }

  init(_ ids: [Int], contextLength: Int) {
    self.contextLength = contextLength
    let nothing = Array(repeating: 0, count: classes)
    for place in contextLength..<ids.count {
      counts[context(ids, before: place), default: nothing][ids[place]] += 1
    }
  }

  var contextCount: Int { counts.count }

  func bits(of ids: [Int]) -> Double {
    let places = contextLength..<ids.count
    let total = places.reduce(0.0) { sum, place in
      let row = counts[context(ids, before: place)] ?? []
      let seen = Double(row.reduce(0, +))
      let hits = row.isEmpty ? 0 : Double(row[ids[place]])
      return sum - Double.log((hits + 0.01) / (seen + 0.01 * Double(classes)))
    }
    return total / Double(places.count) / Double.log(2)
  }

  /// The context as one number, a digit a symbol.
  private func context(_ ids: [Int], before place: Int) -> Int {
    ids[place - contextLength..<place].reduce(0) { $0 * classes + $1 }
  }
}
