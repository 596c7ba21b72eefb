/// The numbers of a heat map in rows and columns.
struct HeatMap {
  let plot: Plot
  /// The x of the columns, in ascending order.
  let columns: [Double]
  /// A number for each column, from the top row; nil where a series has none.
  let rows: [[Double?]]

  init(_ plot: Plot) {
    self.plot = plot
    let columns = Set(plot.series.flatMap(\.points).map(\.x).filter(\.isFinite)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    rows = plot.series.map { series in
      var row: [Double?] = Array(repeating: nil, count: columns.count)
      for point in series.points {
        if let place = places[point.x] { row[place] = point.y }
      }
      return row
    }
    self.columns = columns
  }
}
