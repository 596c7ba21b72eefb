import Exercises
import Foundation
import RecurrentKit

/// A learner's own cell, compiled with optimisation, that computes for a training run.
package final class OwnTrainer {
  private let program: RunningProgram
  private let title: String
  private let scratch: String

  init(program: RunningProgram, title: String, scratch: String) {
    (self.program, self.title, self.scratch) = (program, title, scratch)
  }

  deinit { try? FileManager.default.removeItem(atPath: scratch) }

  /// What a window comes to.
  package struct Answer {
    /// The mean loss per character, in nats.
    package let loss: Double
    /// The gradients in the order of the parameters, vectors as rows; none where none were wanted.
    package let gradients: [Matrix]
    /// The state after the window: h, and for an LSTM c.
    package let state: [Matrix]
  }

  /// Returns the loss of a window, its gradients, and the state after it.
  ///
  /// - Parameters:
  ///   - inputs: The characters, T lists of N.
  ///   - targets: Those to be predicted.
  ///   - parameters: The cell's tensors, then Why and by; vectors as rows.
  ///   - state: The state before: h, and for an LSTM c.
  package func answer(
    inputs: [[Int]], targets: [[Int]], parameters: [Matrix], state: [Matrix], wantsGradients: Bool
  ) throws -> Answer {
    let matrices = try ask(
      function: 0,
      [
        .list(inputs.map(Value.integers)), .list(targets.map(Value.integers)),
        .sequence(parameters), .sequence(state), .boolean(wantsGradients),
      ])
    let expected = wantsGradients ? parameters : []
    guard matrices.count == 1 + expected.count + state.count,
      zip(matrices.dropFirst(), expected + state).allSatisfy({
        $0.rows == $1.rows && $0.columns == $1.columns
      })
    else {
      throw GradingError.ownCellFailed(title: title, reason: "A result has another shape.")
    }
    return Answer(
      loss: matrices[0][0, 0], gradients: Array(matrices[1..<1 + expected.count]),
      state: Array(matrices[(1 + expected.count)...]))
  }

  /// Reads one character and returns the logits of the next, 1 × V, and the state.
  package func read(
    _ character: Int, parameters: [Matrix], state: [Matrix]
  ) throws -> (logits: Matrix, state: [Matrix]) {
    let matrices = try ask(
      function: 0, [.integer(character), .sequence(parameters), .sequence(state)])
    guard matrices.count == 1 + state.count, matrices[0].rows == 1,
      matrices[0].columns == parameters[parameters.count - 1].columns
    else {
      throw GradingError.ownCellFailed(title: title, reason: "A result has another shape.")
    }
    return (matrices[0], Array(matrices[1...]))
  }

  private func ask(function: Int, _ arguments: [Value]) throws -> [Matrix] {
    do {
      let answer = try program.ask(Question(function: function, arguments: arguments))
      guard !answer.isUnfinished else {
        throw RunningProgram.Silence(reason: "A part of it is unfinished.")
      }
      return try ["answer": answer].sequence("answer")
    } catch let silence as RunningProgram.Silence {
      throw GradingError.ownCellFailed(title: title, reason: silence.reason)
    } catch let error as WireError {
      throw GradingError.ownCellFailed(title: title, reason: "\(error).")
    }
  }
}

extension Grader {
  /// Compiles a learner's own cell to train with.
  package func ownTrainer(_ cell: OwnCell, files: [String: String]) throws -> OwnTrainer {
    try ownProgram(cell, slugs: cell.slugs, files: files, driver: OwnTrainerSource.training(cell))
  }

  /// Compiles a learner's own forward to write with; no backward is needed.
  package func ownWriter(_ cell: OwnCell, files: [String: String]) throws -> OwnTrainer {
    try ownProgram(
      cell, slugs: OwnTrainerSource.forwardSlugs(cell), files: files,
      driver: OwnTrainerSource.writing(cell))
  }

  private func ownProgram(
    _ cell: OwnCell, slugs: [String], files: [String: String], driver: String
  ) throws -> OwnTrainer {
    let parts = try slugs.map { slug in
      guard let path = files[slug] else {
        throw GradingError.ownCellMissing(slug: slug, title: cell.title)
      }
      do throws(Submission.Refusal) {
        return ProgramBuilder.OwnPart(slug: slug, text: try Submission(path: path).text)
      } catch {
        throw GradingError.ownCellRefused(slug: slug, reason: error.description)
      }
    }
    var builder = self.builder
    builder.optimisation = "-O"
    switch try builder.program(name: "train-" + cell.name, parts: parts, driver: driver) {
    case .limit(let slug, let message):
      throw GradingError.ownCellRefused(slug: slug, reason: message)
    case .rejected(let slug, let messages):
      let text = messages.first.map { "\($0.text)." } ?? "the compiler refuses it."
      throw GradingError.ownCellRefused(slug: slug, reason: text)
    case .program(let path):
      let scratch = try builder.compiler.cache.temporaryFolder()
      let program = try RunningProgram(
        program: path, box: builder.compiler.box, toolchain: builder.compiler.toolchain,
        folder: scratch)
      return OwnTrainer(program: program, title: cell.title, scratch: scratch)
    }
  }
}
