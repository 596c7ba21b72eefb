/// The points of a plot that have no place in it.
struct LeftOut {
  private var notFinite = 0
  private var notPositive = 0
  private var beyond = 0

  init(_ plot: Plot, x: Scale, y: Scale) {
    for point in plot.series.flatMap(\.points) {
      if !point.x.isFinite || !point.y.isFinite {
        notFinite += 1
      } else if !plot.x.places(point.x) || !plot.y.places(point.y) {
        notPositive += 1
      } else if !x.contains(point.x) || !y.contains(point.y) {
        beyond += 1
      }
    }
  }

  /// What is left out, in words, or nil if it is nothing.
  var note: String? {
    let parts = [
      (notFinite, "not finite"), (notPositive, "not above 0"), (beyond, "beyond the axes"),
    ].filter { $0.0 > 0 }.map { count, reason in
      "\(count) \(count == 1 ? "point" : "points") \(reason)"
    }
    return parts.isEmpty ? nil : "Left out: \(parts.joined(separator: ", "))."
  }
}

extension Plot.Axis {
  /// Tells whether a number can have a place on an axis of this kind.
  func places(_ value: Double) -> Bool { value.isFinite && (!isLogarithmic || value > 0) }
}
