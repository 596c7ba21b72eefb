import Recurrent
import RecurrentKit

// The gated cells of the reference library with a learner's weights and caches.

/// The reference LSTM with a learner's weights.
func lstmCell(_ W: Matrix, _ b: RecurrentKit.Vector) -> LSTMCell<Double> {
  LSTMCell(LSTMParameters(W: Tensor(W), b: Tensor(b)))
}

/// The reference GRU that resets before the product, with a learner's weights.
func gruCell(_ W: Matrix, _ U: Matrix, _ b: RecurrentKit.Vector) -> GRUCell<Double> {
  GRUCell(GRUParameters(W: Tensor(W), U: Tensor(U), b: Tensor(b)))
}

/// The reference GRU that resets after the product, with a learner's weights.
func gruAfterCell(
  _ W: Matrix, _ U: Matrix, _ bi: RecurrentKit.Vector, _ bh: RecurrentKit.Vector
) -> ResetAfterGRUCell<Double> {
  ResetAfterGRUCell(
    ResetAfterGRUParameters(W: Tensor(W), U: Tensor(U), bi: Tensor(bi), bh: Tensor(bh)))
}

extension LSTMState<Double> {
  /// The state of a learner's two matrices.
  init(_ h: Matrix, _ c: Matrix) {
    self.init(hiddenState: Tensor(h), cellState: Tensor(c))
  }
}

extension Recurrent.LSTMStep<Double> {
  /// The cache that a learner's function is given.
  init(_ step: RecurrentKit.LSTMStep) {
    self.init(
      inputGate: Tensor(step.inputGate), forgetGate: Tensor(step.forgetGate),
      outputGate: Tensor(step.outputGate), candidate: Tensor(step.candidate),
      cellState: Tensor(step.cellState), hiddenState: Tensor(step.hiddenState))
  }

  /// The step as a learner returns it.
  var kit: RecurrentKit.LSTMStep {
    RecurrentKit.LSTMStep(
      inputGate: inputGate.matrix, forgetGate: forgetGate.matrix, outputGate: outputGate.matrix,
      candidate: candidate.matrix, cellState: cellState.matrix, hiddenState: hiddenState.matrix)
  }
}

extension Recurrent.GRUStep<Double> {
  /// The cache that a learner's function is given.
  init(_ step: RecurrentKit.GRUStep) {
    self.init(
      updateGate: Tensor(step.updateGate), resetGate: Tensor(step.resetGate),
      candidate: Tensor(step.candidate), hiddenState: Tensor(step.hiddenState))
  }

  /// The step as a learner returns it.
  var kit: RecurrentKit.GRUStep {
    RecurrentKit.GRUStep(
      updateGate: updateGate.matrix, resetGate: resetGate.matrix, candidate: candidate.matrix,
      hiddenState: hiddenState.matrix)
  }
}

extension ResetAfterGRUStep<Double> {
  /// The cache that a learner's function is given, with what the reset gate acts on computed anew.
  init(_ step: RecurrentKit.GRUStep, from h: Tensor<Double>, in cell: ResetAfterGRUCell<Double>) {
    self.init(
      resetGate: Tensor(step.resetGate), updateGate: Tensor(step.updateGate),
      candidate: Tensor(step.candidate), recurrentShare: cell.recurrentShare(of: h),
      hiddenState: Tensor(step.hiddenState))
  }

  /// The step as a learner returns it.
  var kit: RecurrentKit.GRUStep {
    RecurrentKit.GRUStep(
      updateGate: updateGate.matrix, resetGate: resetGate.matrix, candidate: candidate.matrix,
      hiddenState: hiddenState.matrix)
  }
}
