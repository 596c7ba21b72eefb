import Exercises
import Grading
import Recurrent
import RecurrentKit
import RecurrentTraining

/// A learner's own cell as the source of a run's losses and gradients.
package struct OwnCellSource: GradientSource {
  private let trainer: OwnTrainer

  /// Takes a compiled cell.
  package init(_ trainer: OwnTrainer) { self.trainer = trainer }

  package func answer(
    to window: Window, cell: CellParameters<Double>, head: LinearHead<Double>,
    state: CarriedState<Double>, wantsGradients: Bool
  ) throws -> GradientAnswer<Double> {
    let tensors = cell.tensors.map(\.tensor) + [head.Why, head.by]
    let answer = try trainer.answer(
      inputs: window.rows(of: window.inputs), targets: window.rows(of: window.targets),
      parameters: tensors.map(\.asMatrix), state: state.matrices, wantsGradients: wantsGradients)
    return GradientAnswer(
      loss: answer.loss,
      gradients: zip(answer.gradients, tensors).map { matrix, tensor in
        Tensor(shape: tensor.shape, elements: Tensor<Double>(matrix).elements)
      },
      state: CarriedState(answer.state))
  }
}

extension Window {
  fileprivate func rows(of list: [Int32]) -> [[Int]] {
    (0..<steps).map { list[$0 * batch..<($0 + 1) * batch].map(Int.init) }
  }
}

extension Tensor<Double> {
  /// The matrix; a vector becomes a row.
  var asMatrix: Matrix {
    Matrix(rows: rank == 1 ? 1 : shape[0], columns: shape[rank - 1], elements: elements)
  }
}

extension CarriedState<Double> {
  init(_ matrices: [Matrix]) {
    self.init(
      hiddenState: Tensor(matrices[0]), cellState: matrices.count > 1 ? Tensor(matrices[1]) : nil)
  }

  var matrices: [Matrix] {
    [hiddenState.asMatrix] + (cellState.map { [$0.asMatrix] } ?? [])
  }
}

/// Writes text with a learner's own forward and the weights of a model.
package final class OwnCellWriter {
  private let writer: OwnTrainer
  private let vocabulary: Vocabulary
  private let parameters: [Matrix]
  private var state: [Matrix]
  private var numbers: SplitMix
  private var last: Int32

  /// Starts a text; characters of its beginning that the model does not know are left out.
  package init(
    _ writer: OwnTrainer, _ model: CharacterModel<Double>, beginning: String, seed: UInt64
  ) throws {
    self.writer = writer
    vocabulary = model.vocabulary
    parameters = model.namedTensors.map(\.tensor.asMatrix)
    let zeros = Matrix.zeros(1, model.cell.hiddenSize)
    state = model.cell.kind == .lstm ? [zeros, zeros] : [zeros]
    numbers = SplitMix(seed: seed)
    let start = vocabulary.numbers(of: beginning)
    last = start.last ?? vocabulary.number(of: "\n") ?? 0
    for number in start.dropLast() { _ = try read(number) }
  }

  private func read(_ number: Int32) throws -> Matrix {
    let answer = try writer.read(Int(number), parameters: parameters, state: state)
    state = answer.state
    return answer.logits
  }

  /// Returns the next character.
  package func next(temperature: Double) throws -> Unicode.Scalar {
    let place = numbers.uniform()
    let chosen = sampledClass(
      logits: try read(last).elements, temperature: temperature, at: place)
    last = Int32(chosen)
    return vocabulary.scalars[chosen]
  }
}
