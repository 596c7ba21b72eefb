import RecurrentKit

/// A parameter of a graded function: its name, its axes, and how values for it are drawn.
package struct Parameter: Sendable {
  /// The values drawn so far for one case.
  package struct Drawing: Sendable {
    package var sizes: Sizes
    /// How large the entries are.
    package var scale: Double
    package var generator: SeededGenerator
    package var values: [String: Value] = [:]
  }

  package let name: String
  package let axes: [Axis]
  /// Whether the numbers may be shifted a little and stay valid; whole numbers may not.
  package let isContinuous: Bool
  package let draw: @Sendable (inout Drawing) -> Value

  package init(
    _ name: String, _ axes: [Axis], isContinuous: Bool = true,
    draw: @escaping @Sendable (inout Drawing) -> Value
  ) {
    self.name = name
    self.axes = axes
    self.isContinuous = isContinuous
    self.draw = draw
  }

  /// A number between two bounds.
  package static func number(_ name: String, in range: ClosedRange<Double>) -> Parameter {
    Parameter(name, []) {
      .number(
        range.lowerBound + (range.upperBound - range.lowerBound) * $0.generator.uniform())
    }
  }

  /// A bias or another vector.
  package static func vector(_ name: String, _ axis: Axis) -> Parameter {
    Parameter(name, [axis]) { .vector($0.vector($0.sizes[axis])) }
  }

  /// A batch: rows of signed numbers, none close to zero.
  package static func matrix(_ name: String, _ rows: Axis, _ columns: Axis) -> Parameter {
    Parameter(name, [rows, columns]) { .matrix($0.matrix($0.sizes[rows], $0.sizes[columns])) }
  }

  /// A weight matrix (out × in), scaled so that pre-activations stay where tanh bends.
  package static func weight(_ name: String, _ out: Axis, _ input: Axis) -> Parameter {
    Parameter(name, [out, input]) {
      let fanIn = Double($0.sizes[input])
      return .matrix(0.9 / fanIn.squareRoot() * $0.matrix($0.sizes[out], $0.sizes[input]))
    }
  }

  /// A sequence over time of batches.
  package static func sequence(_ name: String, _ rows: Axis, _ columns: Axis) -> Parameter {
    Parameter(name, [.time, rows, columns]) { drawing in
      let sizes = drawing.sizes
      return .sequence(
        (0..<sizes[.time]).map { _ in drawing.matrix(sizes[rows], sizes[columns]) })
    }
  }

  /// A list of class numbers below the size of an axis, lowest and highest among them.
  package static func indices(_ name: String, _ axis: Axis, below bound: Axis) -> Parameter {
    Parameter(name, [axis], isContinuous: false) { drawing in
      let bound = drawing.sizes[bound]
      return .integers(
        (0..<drawing.sizes[axis]).map { n in
          n == 0 ? bound - 1 : n == 1 ? 0 : drawing.generator.index(below: bound)
        })
    }
  }

  /// The size of an axis, handed over as a whole number.
  package static func size(_ name: String, of axis: Axis) -> Parameter {
    Parameter(name, [], isContinuous: false) { .integer($0.sizes[axis]) }
  }

  /// One sequence length for each row, from 1 up to below the size of time where that is possible.
  package static func lengths(_ name: String) -> Parameter {
    Parameter(name, [.batch], isContinuous: false) { drawing in
      let longest = max(drawing.sizes[.time] - 1, 1)
      return .integers(
        (0..<drawing.sizes[.batch]).map { _ in 1 + drawing.generator.index(below: longest) })
    }
  }

  /// Class numbers over time, T lists of N.
  package static func targets(_ name: String) -> Parameter {
    Parameter(name, [.time, .batch], isContinuous: false) { drawing in
      let sizes = drawing.sizes
      return .list(
        (0..<sizes[.time]).map { _ in
          .integers(
            (0..<sizes[.batch]).map { _ in drawing.generator.index(below: sizes[.vocabulary]) })
        })
    }
  }

  /// A mask over time of zeros and ones, with both among them where there is room.
  package static func mask(_ name: String) -> Parameter {
    Parameter(name, [.time, .batch], isContinuous: false) { drawing in
      let sizes = drawing.sizes
      return .list(
        (0..<sizes[.time]).map { t in
          .vector(
            Vector(
              (0..<sizes[.batch]).map { n in
                let place = t * sizes[.batch] + n
                if place < 3 { return place == 1 ? 0 : 1 }
                return drawing.generator.uniform() < 0.7 ? 1 : 0
              }))
        })
    }
  }

  /// States in (−1, 1) that no forward made, so that a backward has to use what it is given.
  package static func states(_ name: String) -> Parameter {
    Parameter(name, [.time, .batch, .hidden]) { drawing in
      let sizes = drawing.sizes
      return .sequence((0..<sizes[.time]).map { _ in drawing.state(sizes[.batch], sizes[.hidden]) })
    }
  }

  /// A batch of rows with a single 1 each.
  package static func oneHot(_ name: String, _ rows: Axis, _ classes: Axis) -> Parameter {
    Parameter(name, [rows, classes], isContinuous: false) { drawing in
      var matrix = Matrix.zeros(drawing.sizes[rows], drawing.sizes[classes])
      for row in 0..<matrix.rows { matrix[row, drawing.generator.index(below: matrix.columns)] = 1 }
      return .matrix(matrix)
    }
  }
}

extension Parameter.Drawing {
  /// A vector of signed numbers, whatever the scale.
  package mutating func unit(_ count: Int) -> Vector {
    Vector((0..<count).map { _ in generator.signed() })
  }

  /// A hidden state with entries from ±0.1 to ±0.9, whatever the scale.
  package mutating func state(_ rows: Int, _ columns: Int) -> Matrix {
    Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in
        let size = 0.1 + 0.8 * generator.uniform()
        return generator.next() & 1 == 0 ? size : -size
      })
  }

  package mutating func vector(_ count: Int) -> Vector {
    Vector((0..<count).map { _ in scale * generator.signed() })
  }

  package mutating func matrix(_ rows: Int, _ columns: Int) -> Matrix {
    Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in scale * generator.signed() })
  }
}
