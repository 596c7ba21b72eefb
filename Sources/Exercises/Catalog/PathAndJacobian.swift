import Recurrent
import RecurrentKit

extension Exercise {
  /// E10a: the LSTM's direct path through time, and the whole Jacobian of one step.
  static let pathAndJacobian = Exercise(
    "path-and-jacobian",
    [
      Function(
        "forgetPaths", [steps], outputs: [Output("paths", .time, .batch, .hidden)]
      ) { (steps: [RecurrentKit.LSTMStep]) in
        steps.indices.map { k in
          steps.dropFirst(k + 1).reduce(1 + 0 * steps[k].forgetGate) { $0 * $1.forgetGate }
        }
      }.lookingAhead(),
      Function(
        "lstmJacobians",
        [.matrix("c", .batch, .hidden), .lstmStep, .weight("W", .lstmBlocks, .joined)],
        outputs: [Output("jacobians", .batch, .bothStates, .bothStates)]
      ) { (c: Matrix, step: RecurrentKit.LSTMStep, W: Matrix) in
        let cell = lstmCell(W, .zeros(W.rows))
        return (0..<c.rows).map { row in
          // No entry depends on the old hidden state, so any will do.
          cell.stepJacobian(
            of: Recurrent.LSTMStep(step), previousState: LSTMState(0 * c, c), row: row
          ).matrix
        }
      },
    ],
    specialCases: [
      SpecialCase("the step of the chapter", of: "lstmJacobians") { values, _ in
        func one(_ number: Double) -> Matrix { Matrix([[number]]) }
        let (i, f, o, g, c) = (0.5, 0.8, 0.75, 0.6, 0.4914)
        let cellState = f * c + i * g
        values["c"] = .matrix(one(c))
        values["step"] =
          RecurrentKit.LSTMStep(
            inputGate: one(i), forgetGate: one(f), outputGate: one(o), candidate: one(g),
            cellState: one(cellState), hiddenState: one(o * Double.tanh(cellState))
          ).value
        values["W"] = .matrix(Matrix([[1, 1], [-1, -1], [2, 0.5], [1, 2]]))
      }
    ])

  private static let steps = Parameter("steps", [.time, .batch, .hidden]) { drawing in
    drawing.values["c0"] = .matrix(
      drawing.matrix(drawing.sizes[.batch], drawing.sizes[.hidden]))
    return Parameter.lstmSteps.draw(&drawing)
  }
}
