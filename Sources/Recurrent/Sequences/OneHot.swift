extension Tensor {
  /// Returns one row per class number: a single 1 in the column of the class, 0 elsewhere.
  ///
  /// Equation: `X[n, j] = 1 if j = ids[n], else 0`.
  ///
  /// Shapes: N class numbers give N × V, where V is `classes`.
  ///
  /// - Precondition: Every class number lies in 0 ..< `classes`.
  public static func oneHot(_ ids: [Int], classes: Int) -> Tensor {
    var rows = Tensor.zeros(ids.count, classes)
    for (row, id) in ids.enumerated() {
      precondition(
        id >= 0 && id < classes, "Class \(id) at position \(row) is outside 0 ..< \(classes).")
      rows.elements[row * classes + id] = 1
    }
    return rows
  }

  /// Returns one row per time step and sequence: a single 1 in the column of the class.
  ///
  /// Equation: `X[t, n, j] = 1 if j = ids[t][n], else 0`.
  ///
  /// Shapes: T lists of N class numbers give T × N × V, where V is `classes`.
  ///
  /// - Precondition: All lists are equally long, and every class number lies in 0 ..< `classes`.
  public static func oneHot(_ ids: [[Int]], classes: Int) -> Tensor {
    let batch = ids.first?.count ?? 0
    precondition(
      ids.allSatisfy { $0.count == batch },
      "Every time step needs as many ids as the first, but they have \(ids.map(\.count)).")
    return oneHot(ids.flatMap { $0 }, classes: classes).reshaped(ids.count, batch, classes)
  }
}
