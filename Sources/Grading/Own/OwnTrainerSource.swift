import Exercises

/// Swift source that puts a learner's own cell to work: what a trainer asks is a function here.
///
/// Parameters and answers are lists of matrices in which a vector is one row.
enum OwnTrainerSource {
  /// The exercises that a forward of a cell needs.
  static func forwardSlugs(_ cell: OwnCell) -> [String] {
    switch cell.name {
    case "rnn": ["rnn-step", "rnn-forward"]
    case "lstm": ["lstm-step", "lstm-forward"]
    case "gru": ["gru-step"]
    default: ["gru-step-after"]
    }
  }

  /// The program that answers with losses and gradients.
  static func training(_ cell: OwnCell) -> String {
    """
    \(imports(cell.slugs))
    \(shared)
    \(forward(cell, needsSteps: true))
    \(backward(cell))
    func train(
      inputs: [[Int]], targets: [[Int]], parameters p: [Matrix], state: [Matrix],
      wantsGradients: Bool
    ) -> [Matrix] {
      let Why = p[p.count - 2]
      let by = row(p[p.count - 1])
      let x = inputs.map { oneHotRows($0, by.count) }
      let run = forward(x, p, state)
      let head = lookAt(run.hidden, targets, Why, by, wantsGradients)
      guard wantsGradients else { return [Matrix([[head.loss]])] + run.state }
      return [Matrix([[head.loss]])] + backward(head.dh, x, p, state, run.steps)
        + [head.dWhy, Matrix([numbers(head.dby)])] + run.state
    }
    RecurrentKit.serve(.init("train", train))

    """
  }

  /// The program that answers with the logits of the next character.
  static func writing(_ cell: OwnCell) -> String {
    """
    \(imports(forwardSlugs(cell)))
    \(shared)
    \(forward(cell, needsSteps: false))
    func read(character: Int, parameters p: [Matrix], state: [Matrix]) -> [Matrix] {
      let by = row(p[p.count - 1])
      let run = forward([oneHotRows([character], by.count)], p, state)
      return [matmul(run.hidden[0], p[p.count - 2].transposed()) + by] + run.state
    }
    RecurrentKit.serve(.init("read", read))

    """
  }

  private static func imports(_ slugs: [String]) -> String {
    (["import RecurrentKit"] + slugs.map { "import \(ProgramBuilder.moduleName($0))" })
      .joined(separator: "\n")
  }

  /// Rows, one-hot rows and the head with its loss: the mean over all characters.
  private static let shared = """
    func row(_ matrix: Matrix) -> Vector { matrix.row(0) }
    func numbers(_ vector: Vector) -> [Double] { (0..<vector.count).map { vector[$0] } }
    func oneHotRows(_ ids: [Int], _ classes: Int) -> Matrix {
      var rows = Matrix.zeros(ids.count, classes)
      for (n, id) in ids.enumerated() { rows[n, id] = 1 }
      return rows
    }
    func lookAt(
      _ hidden: [Matrix], _ targets: [[Int]], _ Why: Matrix, _ by: Vector, _ wantsGradients: Bool
    ) -> (loss: Double, dh: [Matrix], dWhy: Matrix, dby: Vector) {
      var loss = 0.0
      var dh: [Matrix] = []
      var dWhy = Matrix.zeros(Why.rows, Why.columns)
      var dby = Vector.zeros(by.count)
      let share = 1 / Double(targets.count * targets[0].count)
      for (h, wanted) in zip(hidden, targets) {
        var rows: [[Double]] = []
        let y = matmul(h, Why.transposed()) + by
        for (n, target) in wanted.enumerated() {
          let logits = numbers(y.row(n))
          let most = logits.max() ?? 0
          var weights = logits.map { RecurrentKit.exp($0 - most) }
          let sum = weights.reduce(0, +)
          loss += share * (RecurrentKit.log(sum) + most - logits[target])
          for v in weights.indices { weights[v] *= share / sum }
          weights[target] -= share
          rows.append(weights)
        }
        guard wantsGradients else { continue }
        let dy = Matrix(rows)
        dh.append(matmul(dy, Why))
        dWhy += matmul(dy.transposed(), h)
        dby += dy.sumOfRows()
      }
      return (loss, dh, dWhy, dby)
    }
    """

  /// A function that runs the cell: hidden states, caches and the state after the last step.
  private static func forward(_ cell: OwnCell, needsSteps: Bool) -> String {
    let head =
      "func forward(_ x: [Matrix], _ p: [Matrix], _ state: [Matrix]) "
      + "-> (hidden: [Matrix], steps: [\(stepType(cell))], state: [Matrix]) {\n"
    return head + forwardBody(cell, needsSteps) + "\n}"
  }

  private static func stepType(_ cell: OwnCell) -> String {
    switch cell.name {
    case "rnn": "RNNStep"
    case "lstm": "LSTMStep"
    default: "GRUStep"
    }
  }

  private static func forwardBody(_ cell: OwnCell, _ needsSteps: Bool) -> String {
    switch cell.name {
    case "rnn":
      """
        let run = Solution_rnn_forward.rnnForward(
          x: x, h0: state[0], Wxh: p[0], Whh: p[1], b: row(p[2]), Why: p[3], by: row(p[4]))
        let steps = run.hiddenStates.map { RNNStep(hiddenState: $0) }
        return (run.hiddenStates, steps, [run.hiddenStates[x.count - 1]])
      """
    case "lstm":
      """
        let run = Solution_lstm_forward.lstmForward(
          x: x, h0: state[0], c0: state[1], W: p[0], b: row(p[1]))
        var steps: [LSTMStep] = []
        var (h, c) = (state[0], state[1])
        for input in \(needsSteps ? "x" : "[Matrix]()") {
          let step = Solution_lstm_step.lstmStep(x: input, h: h, c: c, W: p[0], b: row(p[1]))
          (h, c) = (step.hiddenState, step.cellState)
          steps.append(step)
        }
        return (run.hiddenStates, steps, [run.hiddenStates[x.count - 1], run.cellState])
      """
    default:
      """
        var steps: [GRUStep] = []
        var h = state[0]
        for input in x {
          let step = \(gruStep(cell))
          h = step.hiddenState
          steps.append(step)
        }
        return (steps.map(\\.hiddenState), steps, [h])
      """
    }
  }

  private static func gruStep(_ cell: OwnCell) -> String {
    cell.name == "gru"
      ? "Solution_gru_step.gruStep(x: input, h: h, W: p[0], U: p[1], b: row(p[2]))"
      : "Solution_gru_step_after.gruStepAfter("
        + "x: input, h: h, W: p[0], U: p[1], bi: row(p[2]), bh: row(p[3]))"
  }

  /// A function that returns the gradients of the cell's parameters in their order.
  private static func backward(_ cell: OwnCell) -> String {
    let body =
      switch cell.name {
      case "rnn":
        """
          let g = Solution_bptt.bptt(
            upstream: dh, x: x, h0: state[0], steps: steps, Wxh: p[0], Whh: p[1])
          return [g.dWxh, g.dWhh, Matrix([numbers(g.db)])]
        """
      case "lstm":
        """
          let g = Solution_lstm_bptt.lstmBPTT(
            upstream: dh, dcT: Matrix.zeros(state[1].rows, state[1].columns), x: x, h0: state[0],
            c0: state[1], steps: steps, W: p[0])
          return [g.dW, Matrix([numbers(g.db)])]
        """
      case "gru":
        """
          let g = Solution_gru_bptt.gruBPTT(
            upstream: dh, x: x, h0: state[0], steps: steps, W: p[0], U: p[1])
          return [g.dW, g.dU, Matrix([numbers(g.db)])]
        """
      default:
        """
          let g = Solution_gru_bptt.gruBPTTAfter(
            upstream: dh, x: x, h0: state[0], steps: steps, W: p[0], U: p[1], bh: row(p[3]))
          return [g.dW, g.dU, Matrix([numbers(g.dbi)]), Matrix([numbers(g.dbh)])]
        """
      }
    return """
      func backward(
        _ dh: [Matrix], _ x: [Matrix], _ p: [Matrix], _ state: [Matrix], _ steps: [\(stepType(cell))]
      ) -> [Matrix] {
      \(body)
      }
      """
  }
}
