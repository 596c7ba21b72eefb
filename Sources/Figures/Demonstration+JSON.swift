import Recurrent

extension Demonstration: Encodable {
  private enum Key: String, CodingKey {
    case experiment, summary, settings, values, lowerBounds, figure, series, texts
  }

  /// A curve, or a row of a heat map.
  private struct Curve: Encodable {
    let name: String
    let x: [Double]
    let y: [Double]
  }

  /// How it is drawn.
  private struct Figure: Encodable {
    let title: String
    let form: String
    let x: Axis
    let y: Axis
  }

  private struct Axis: Encodable {
    let title: String
    let scale: String

    init(_ axis: Experiment.Figure.Axis) {
      title = axis.title
      scale = axis.isLogarithmic ? "logarithmic" : "linear"
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(experiment.name, forKey: .experiment)
    try container.encode(experiment.summary, forKey: .summary)
    try container.encode(settings, forKey: .settings)
    try container.encode(result.values, forKey: .values)
    if !result.lowerBounds.isEmpty {
      try container.encode(result.lowerBounds.sorted(), forKey: .lowerBounds)
    }
    let figure = experiment.figure.map {
      Figure(
        title: $0.title, form: $0.form == .heatMap ? "heatMap" : "curves", x: Axis($0.x),
        y: Axis($0.y))
    }
    try container.encode(figure, forKey: .figure)
    let series = result.series.map { Curve(name: $0.name, x: $0.x, y: $0.y) }
    try container.encode(series, forKey: .series)
    if !result.texts.isEmpty { try container.encode(result.texts, forKey: .texts) }
  }
}
