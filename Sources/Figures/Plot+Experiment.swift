import Plots
import Recurrent

extension Plot {
  /// Makes the plot of what an experiment measured, or nil if it declares no figure.
  package init?(_ experiment: Experiment, _ result: Experiment.Result) {
    guard let figure = experiment.figure else { return nil }
    var scattered: Set<String> = []
    if case .curves(let names) = figure.form { scattered = names }
    self.init(
      title: figure.title, x: Axis(figure.x), y: Axis(figure.y),
      form: figure.form == .heatMap ? .heatMap : .curves,
      series: result.series.map { series in
        Series(
          series.name, zip(series.x, series.y).map(Point.init),
          isJoined: !scattered.contains(series.name))
      })
  }
}

extension Plot.Axis {
  fileprivate init(_ axis: Experiment.Figure.Axis) {
    self.init(axis.title, isLogarithmic: axis.isLogarithmic, range: axis.range)
  }
}
