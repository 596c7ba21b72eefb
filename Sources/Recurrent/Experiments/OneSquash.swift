extension Experiment {
  /// Chapter 2: one squash over the sum against one squash for each term.
  ///
  /// The points A and B are the two units of the chapter's example, C is the sum, D what is
  /// remembered and E what is seen.
  static let oneSquash = Experiment(
    name: "one-squash",
    summary: "The squash of a sum and the sum of squashes, for what a unit sees and remembers.",
    settings: ["seen": 3, "remembered": 2],
    figure: Figure(
      "The squash", x: .linear("pre-activation a"), y: .linear("tanh a"),
      form: .curves(scattered: ["A", "B", "C", "D", "E"]))
  ) { settings in
    let (seen, remembered) = (settings["seen"], settings["remembered"])
    let x = (-30...30).map { Double($0) / 10 }
    let points = [
      ("A", 0.9), ("B", -0.5), ("C", seen - remembered), ("D", remembered), ("E", seen),
    ]
    return Result(
      values: [
        "sum": Double.tanh(seen - remembered),
        "terms": Double.tanh(seen) - Double.tanh(remembered),
        "agreeing-terms": Double.tanh(seen) + Double.tanh(remembered),
      ],
      series: [Series(name: "tanh", x: x, y: x.map(Double.tanh))]
        + points.map { Series(name: $0, x: [$1], y: [Double.tanh($1)]) })
  }
}
