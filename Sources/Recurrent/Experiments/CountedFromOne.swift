extension Tensor<Double> {
  /// Makes a matrix by an equation for its entries, whose rows and columns are counted from 1.
  static func matrix(
    _ rows: Int, _ columns: Int, entry: (_ row: Double, _ column: Double) -> Double
  ) -> Tensor {
    Tensor(
      rows: (1...rows).map { row in (1...columns).map { entry(Double(row), Double($0)) } })
  }

  /// Makes a sequence of one batch row by an equation, whose steps and units are counted from 1.
  ///
  /// Shapes: T × 1 × D.
  static func sequence(
    _ steps: Int, _ size: Int, entry: (_ step: Double, _ unit: Double) -> Double
  ) -> Tensor {
    matrix(steps, size, entry: entry).reshaped(steps, 1, size)
  }
}
