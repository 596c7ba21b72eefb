/// What one step of the LSTM computes, and all that its backward needs.
public struct LSTMStep: Sendable, Equatable, Codable, Unfinishable {
  /// The input gate i, (N × H), values in (0, 1).
  public var inputGate: Matrix
  /// The forget gate f, (N × H), values in (0, 1).
  public var forgetGate: Matrix
  /// The output gate o, (N × H), values in (0, 1).
  public var outputGate: Matrix
  /// The candidate g, (N × H), values in (−1, 1).
  public var candidate: Matrix
  /// The new cell state c', (N × H).
  public var cellState: Matrix
  /// The new hidden state h', (N × H).
  public var hiddenState: Matrix

  /// Creates it from its parts.
  public init(
    inputGate: Matrix, forgetGate: Matrix, outputGate: Matrix, candidate: Matrix,
    cellState:
      Matrix, hiddenState: Matrix
  ) {
    self.inputGate = inputGate
    self.forgetGate = forgetGate
    self.outputGate = outputGate
    self.candidate = candidate
    self.cellState = cellState
    self.hiddenState = hiddenState
  }

  /// The value that is not written yet.
  public static var unfinished: LSTMStep {
    LSTMStep(
      inputGate: .unfinished, forgetGate: .unfinished, outputGate: .unfinished,
      candidate:
        .unfinished, cellState: .unfinished, hiddenState: .unfinished)
  }
  /// Whether any part is not written yet.
  public var isUnfinished: Bool {
    inputGate.isUnfinished || forgetGate.isUnfinished || outputGate.isUnfinished
      || candidate.isUnfinished || cellState.isUnfinished || hiddenState.isUnfinished
  }
}

/// What an LSTM computes over a whole sequence.
public struct LSTMSequence: Sendable, Equatable, Codable, Unfinishable {
  /// The hidden states h₁ … h_T, each (N × H).
  public var hiddenStates: [Matrix]
  /// The last cell state c_T, (N × H).
  public var cellState: Matrix

  /// Creates it from its parts.
  public init(
    hiddenStates: [Matrix], cellState: Matrix
  ) {
    self.hiddenStates = hiddenStates
    self.cellState = cellState
  }

  /// The value that is not written yet.
  public static var unfinished: LSTMSequence {
    LSTMSequence(
      hiddenStates: .unfinished, cellState: .unfinished)
  }
  /// Whether any part is not written yet.
  public var isUnfinished: Bool {
    hiddenStates.isUnfinished || cellState.isUnfinished
  }
}

/// The gradients of one backward step of the LSTM.
public struct LSTMStepGradient: Sendable, Equatable, Codable, Unfinishable {
  /// Gradient of the input x, (N × D).
  public var dx: Matrix
  /// Gradient of the old hidden state h, (N × H).
  public var dh: Matrix
  /// Gradient of the old cell state c, (N × H).
  public var dc: Matrix
  /// Gradient of the weights, (4H × (H + D)).
  public var dW: Matrix
  /// Gradient of the bias, (4H).
  public var db: Vector

  /// Creates it from its parts.
  public init(
    dx: Matrix, dh: Matrix, dc: Matrix, dW: Matrix, db: Vector
  ) {
    self.dx = dx
    self.dh = dh
    self.dc = dc
    self.dW = dW
    self.db = db
  }

  /// The value that is not written yet.
  public static var unfinished: LSTMStepGradient {
    LSTMStepGradient(
      dx: .unfinished, dh: .unfinished, dc: .unfinished, dW: .unfinished, db: .unfinished)
  }
  /// Whether any part is not written yet.
  public var isUnfinished: Bool {
    dx.isUnfinished || dh.isUnfinished || dc.isUnfinished || dW.isUnfinished || db.isUnfinished
  }
}

/// The gradients of an LSTM over a whole sequence.
public struct LSTMGradient: Sendable, Equatable, Codable, Unfinishable {
  /// Gradient of the inputs x₁ … x_T, each (N × D).
  public var dx: [Matrix]
  /// Gradient of the first hidden state, (N × H).
  public var dh0: Matrix
  /// Gradient of the first cell state, (N × H).
  public var dc0: Matrix
  /// Gradient of the weights, (4H × (H + D)).
  public var dW: Matrix
  /// Gradient of the bias, (4H).
  public var db: Vector

  /// Creates it from its parts.
  public init(
    dx: [Matrix], dh0: Matrix, dc0: Matrix, dW: Matrix, db: Vector
  ) {
    self.dx = dx
    self.dh0 = dh0
    self.dc0 = dc0
    self.dW = dW
    self.db = db
  }

  /// The value that is not written yet.
  public static var unfinished: LSTMGradient {
    LSTMGradient(
      dx: .unfinished, dh0: .unfinished, dc0: .unfinished, dW: .unfinished, db: .unfinished)
  }
  /// Whether any part is not written yet.
  public var isUnfinished: Bool {
    dx.isUnfinished || dh0.isUnfinished || dc0.isUnfinished || dW.isUnfinished || db.isUnfinished
  }
}
