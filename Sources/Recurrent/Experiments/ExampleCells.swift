extension RNNCell<Double> {
  /// The two units that chapter 2 computes by hand.
  ///
  /// Shapes: D = H = 2.
  static var twoUnits: RNNCell {
    RNNCell(
      RNNParameters(
        Wxh: Tensor(rows: [[0.5, 0.25], [-1, 0.5]]), Whh: Tensor(rows: [[0.4, 0.8], [-0.6, 1]]),
        b: Tensor([0.1, 0.3])))
  }

  /// The one unit that chapter 3 unrolls.
  ///
  /// Equation: `h′ = tanh(x + 0.5 h + 0.25)`.
  ///
  /// Shapes: D = H = 1.
  static var oneUnit: RNNCell {
    RNNCell(
      RNNParameters(
        Wxh: Tensor(rows: [[1]]), Whh: Tensor(rows: [[0.5]]), b: Tensor([0.25])))
  }

  /// Returns the states of a cell of one unit that reads a sequence of numbers.
  ///
  /// - Precondition: D = H = 1, and there is at least one number.
  func states(reading inputs: [Double], from initialState: Double = 0) -> [Double] {
    forward(
      Tensor(shape: [inputs.count, 1, 1], elements: inputs), from: Tensor(rows: [[initialState]])
    ).hiddenStates.elements
  }
}

extension GRUParameters {
  /// The same numbers for the form that resets after the product, without a bias under its reset.
  ///
  /// There the blocks are r, z, n, and z keeps the old state.
  var resettingAfter: ResetAfterGRUParameters<Scalar> {
    let complemented = complementingUpdateGate
    return ResetAfterGRUParameters(
      W: complemented.W.reorderingBlocks([1, 0, 2]), U: complemented.U.reorderingBlocks([1, 0, 2]),
      bi: complemented.b.reorderingBlocks([1, 0, 2]), bh: .zeros(3 * hiddenSize))
  }
}
