extension Experiment {
  /// Chapter 2: one squash over the sum against one squash for each term.
  static let oneSquash = Experiment(
    name: "one-squash",
    summary: "The squash of a sum and the sum of squashes, for what a unit sees and remembers.",
    settings: ["seen": 3, "remembered": 2]
  ) { settings in
    let (seen, remembered) = (settings["seen"], settings["remembered"])
    let x = (-30...30).map { Double($0) / 10 }
    return Result(
      values: [
        "sum": Double.tanh(seen - remembered),
        "terms": Double.tanh(seen) - Double.tanh(remembered),
        "agreeing-terms": Double.tanh(seen) + Double.tanh(remembered),
      ],
      series: [Series(name: "tanh", x: x, y: x.map(Double.tanh))])
  }
}
