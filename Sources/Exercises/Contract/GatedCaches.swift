import RecurrentKit

// Caches that no forward made from the inputs beside them: a backward has to use what it is given.
// Gates lie outside (0, 1) here and there, but the states follow from them, because a backward may
// honestly read tanh c' off h' / o.

extension Parameter {
  /// The cache of one LSTM step from the cell state `c`.
  static let lstmStep = Parameter("step", [.batch, .hidden]) { drawing in
    guard case .matrix(let c)? = drawing.values["c"] else { return .matrix(.unfinished) }
    return drawing.lstmStep(from: c).value
  }

  /// The caches of an LSTM's steps from the cell state `c0`.
  static let lstmSteps = Parameter("steps", [.time, .batch, .hidden]) { drawing in
    guard case .matrix(var c)? = drawing.values["c0"] else { return .list([]) }
    return .list(
      (0..<drawing.sizes[.time]).map { _ in
        let step = drawing.lstmStep(from: c)
        c = step.cellState
        return step.value
      })
  }

  /// The cache of one step of a GRU from the state `h`.
  static func gruStep(_ blend: GRUBlend) -> Parameter {
    Parameter("step", [.batch, .hidden]) { drawing in
      guard case .matrix(let h)? = drawing.values["h"] else { return .matrix(.unfinished) }
      return drawing.gruStep(from: h, blend).value
    }
  }

  /// The caches of a GRU's steps from the state `h0`.
  static func gruSteps(_ blend: GRUBlend) -> Parameter {
    Parameter("steps", [.time, .batch, .hidden]) { drawing in
      guard case .matrix(var h)? = drawing.values["h0"] else { return .list([]) }
      return .list(
        (0..<drawing.sizes[.time]).map { _ in
          let step = drawing.gruStep(from: h, blend)
          h = step.hiddenState
          return step.value
        })
    }
  }
}

/// What the update gate of a GRU does.
enum GRUBlend {
  /// `h' = (1 − z) ⊙ h + z ⊙ n`.
  case takesNew
  /// `h' = (1 − z) ⊙ n + z ⊙ h`.
  case keepsOld
}

extension Parameter.Drawing {
  fileprivate mutating func lstmStep(from c: Matrix) -> LSTMStep {
    let (i, f, o) = (gate(like: c), gate(like: c), gate(like: c))
    let g = candidate(like: c)
    let cellState = f * c + i * g
    return LSTMStep(
      inputGate: i, forgetGate: f, outputGate: o, candidate: g, cellState: cellState,
      hiddenState: o * tanh(cellState))
  }

  fileprivate mutating func gruStep(from h: Matrix, _ blend: GRUBlend) -> GRUStep {
    let (z, r) = (gate(like: h), gate(like: h))
    let n = candidate(like: h)
    let hiddenState =
      switch blend {
      case .takesNew: (1 - z) * h + z * n
      case .keepsOld: (1 - z) * n + z * h
      }
    return GRUStep(updateGate: z, resetGate: r, candidate: n, hiddenState: hiddenState)
  }

  /// Values from −0.3 to 1.3 without those near 0 and 1, where a slope of the logistic function is 0.
  private mutating func gate(like matrix: Matrix) -> Matrix {
    matrix.map { _ in
      let place = 1.1 * generator.uniform()
      if place < 0.2 { return place - 0.3 }
      return place < 0.9 ? place - 0.05 : place + 0.2
    }
  }

  /// Values of both signs, some of them beyond 1.
  private mutating func candidate(like matrix: Matrix) -> Matrix {
    matrix.map { _ in
      let place = 0.2 + 0.9 * generator.uniform()
      let size = place < 0.85 ? place : place + 0.25
      return generator.next() & 1 == 0 ? size : -size
    }
  }
}

extension LSTMStep {
  /// The step as the wire carries it.
  var value: Value {
    .record([
      .init("inputGate", .matrix(inputGate)), .init("forgetGate", .matrix(forgetGate)),
      .init("outputGate", .matrix(outputGate)), .init("candidate", .matrix(candidate)),
      .init("cellState", .matrix(cellState)), .init("hiddenState", .matrix(hiddenState)),
    ])
  }
}

extension GRUStep {
  /// The step as the wire carries it.
  var value: Value {
    .record([
      .init("updateGate", .matrix(updateGate)), .init("resetGate", .matrix(resetGate)),
      .init("candidate", .matrix(candidate)), .init("hiddenState", .matrix(hiddenState)),
    ])
  }
}
