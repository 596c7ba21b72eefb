import Recurrent
import RecurrentKit

// The reference library works on dense tensors, the learner on matrices: the two are written
// apart, and each tests the other.

extension Tensor<Double> {
  /// The tensor of a matrix, (rows × columns).
  package init(_ matrix: Matrix) {
    self.init(shape: [matrix.rows, matrix.columns], elements: matrix.elements)
  }

  /// The tensor of a vector.
  package init(_ vector: RecurrentKit.Vector) {
    self.init(vector.elements)
  }

  /// The tensor of a sequence of matrices of one shape, (time × rows × columns).
  package init(_ sequence: [Matrix]) {
    self.init(
      shape: [sequence.count, sequence.first?.rows ?? 0, sequence.first?.columns ?? 0],
      elements: sequence.flatMap(\.elements))
  }

  /// A tensor of two axes as a matrix.
  package var matrix: Matrix {
    Matrix(rows: shape[0], columns: shape[1], elements: elements)
  }

  /// A tensor of three axes as a sequence of matrices.
  package var matrices: [Matrix] {
    let size = shape[1] * shape[2]
    return (0..<shape[0]).map { t in
      Matrix(
        rows: shape[1], columns: shape[2], elements: Array(elements[t * size..<(t + 1) * size]))
    }
  }

  /// A tensor of one axis as a vector.
  package var vector: RecurrentKit.Vector { RecurrentKit.Vector(elements) }
}

/// The reference cell with a learner's weights.
func cell(_ Wxh: Matrix, _ Whh: Matrix, _ b: RecurrentKit.Vector) -> RNNCell<Double> {
  RNNCell(RNNParameters(Wxh: Tensor(Wxh), Whh: Tensor(Whh), b: Tensor(b)))
}

/// The reference head with a learner's weights.
func head(_ Why: Matrix, _ by: RecurrentKit.Vector) -> LinearHead<Double> {
  LinearHead(Why: Tensor(Why), by: Tensor(by))
}
