import CommonMark
import Plots

extension Sample {
  /// The figures that the samples name.
  @Sendable static func plot(_ name: String) -> Plot? {
    switch name {
    case "curves":
      Plot(
        title: "Three ways down", x: Plot.Axis("step"), y: Plot.Axis("share left"),
        series: [(0.5, "half"), (0.8, "a fifth"), (0.95, "a twentieth")].map { keep, name in
          var left = 1.0
          return Plot.Series(
            name,
            (0...20).map { step in
              defer { left *= keep }
              return Plot.Point(Double(step), left)
            })
        })
    case "logarithmic":
      Plot(
        title: "Points and a line", x: Plot.Axis("ε", isLogarithmic: true),
        y: Plot.Axis("오차", isLogarithmic: true),
        series: [
          Plot.Series("line", (0...6).map { Plot.Point(power($0), power(2 * $0)) }),
          Plot.Series("A", [Plot.Point(power(3), power(2))], isJoined: false),
          Plot.Series(
            "points", [Plot.Point(power(1), 0), Plot.Point(power(5), 1)], isJoined: false),
        ])
    case "heat-map":
      Plot(
        title: "A triangle", x: Plot.Axis("copy k"), y: Plot.Axis("norm"), form: .heatMap,
        series: (1...4).map { t in
          Plot.Series(
            "loss \(t)", (1...t).map { Plot.Point(Double($0), Double($0) / Double(t * t)) })
        })
    case "signed":
      Plot(
        title: "States", x: Plot.Axis("step"), y: Plot.Axis("state", range: -1...1), form: .heatMap,
        series: [
          Plot.Series(
            "unit 1", [-1, -0.5, 0, 0.5, 1].enumerated().map { Plot.Point(Double($0), $1) }),
          Plot.Series("유닛 2", [Plot.Point(1, .nan), Plot.Point(2, 0.7)]),
        ])
    default: nil
    }
  }

  private static func power(_ exponent: Int) -> Double { Double("1e-\(exponent)") ?? 0 }

  private static func figure(_ name: String, _ words: String) -> Block {
    paragraph(inline(.image(destination: "figures/\(name).svg", title: "", [text(words)])))
  }

  static let figures = [
    Sample(
      name: "curves",
      blocks: [
        paragraph("Before."), figure("curves", "Three curves fall, the last one slowly."),
        paragraph("After."),
      ]),
    Sample(
      name: "logarithmic",
      blocks: [figure("logarithmic", "A straight line falls, and A stands above it.")]),
    Sample(name: "heat-map", blocks: [figure("heat-map", "The norms grow along each row.")]),
    Sample(
      name: "signed",
      blocks: [quote(figure("signed", "The first unit goes from −1 to 1."))]),
    Sample(
      name: "narrow-figure", width: 24,
      blocks: [figure("curves", "Three curves fall, the last one slowly.")]),
    Sample(name: "unknown-figure", blocks: [figure("nothing", "a figure that nobody knows")]),
  ]
}
