/// What one step of a GRU computes, and all that its backward needs.
public struct GRUStep: Sendable, Equatable, Codable, Unfinishable {
  /// The update gate z, (N × H), values in (0, 1).
  public var updateGate: Matrix
  /// The reset gate r, (N × H), values in (0, 1).
  public var resetGate: Matrix
  /// The candidate n, (N × H), values in (−1, 1).
  public var candidate: Matrix
  /// The new hidden state h', (N × H).
  public var hiddenState: Matrix

  /// Creates it from its parts.
  public init(
    updateGate: Matrix, resetGate: Matrix, candidate: Matrix, hiddenState: Matrix
  ) {
    self.updateGate = updateGate
    self.resetGate = resetGate
    self.candidate = candidate
    self.hiddenState = hiddenState
  }

  /// The value that is not written yet.
  public static var unfinished: GRUStep {
    GRUStep(
      updateGate: .unfinished, resetGate: .unfinished, candidate: .unfinished,
      hiddenState:
        .unfinished)
  }
  /// Whether any part is not written yet.
  public var isUnfinished: Bool {
    updateGate.isUnfinished || resetGate.isUnfinished || candidate.isUnfinished
      || hiddenState.isUnfinished
  }
}

/// The weights of a GRU with one bias.
public struct GRUParameters: Sendable, Equatable, Codable, Unfinishable {
  /// The input weights, (3H × D).
  public var W: Matrix
  /// The recurrent weights, (3H × H).
  public var U: Matrix
  /// The bias, (3H).
  public var b: Vector

  /// Creates it from its parts.
  public init(
    W: Matrix, U: Matrix, b: Vector
  ) {
    self.W = W
    self.U = U
    self.b = b
  }

  /// The value that is not written yet.
  public static var unfinished: GRUParameters {
    GRUParameters(
      W: .unfinished, U: .unfinished, b: .unfinished)
  }
  /// Whether any part is not written yet.
  public var isUnfinished: Bool {
    W.isUnfinished || U.isUnfinished || b.isUnfinished
  }
}

/// The gradients of one backward step of the GRU.
public struct GRUStepGradient: Sendable, Equatable, Codable, Unfinishable {
  /// Gradient of the input x, (N × D).
  public var dx: Matrix
  /// Gradient of the old hidden state h, (N × H).
  public var dh: Matrix
  /// Gradient of the input weights, (3H × D).
  public var dW: Matrix
  /// Gradient of the recurrent weights, (3H × H).
  public var dU: Matrix
  /// Gradient of the bias, (3H).
  public var db: Vector

  /// Creates it from its parts.
  public init(
    dx: Matrix, dh: Matrix, dW: Matrix, dU: Matrix, db: Vector
  ) {
    self.dx = dx
    self.dh = dh
    self.dW = dW
    self.dU = dU
    self.db = db
  }

  /// The value that is not written yet.
  public static var unfinished: GRUStepGradient {
    GRUStepGradient(
      dx: .unfinished, dh: .unfinished, dW: .unfinished, dU: .unfinished, db: .unfinished)
  }
  /// Whether any part is not written yet.
  public var isUnfinished: Bool {
    dx.isUnfinished || dh.isUnfinished || dW.isUnfinished || dU.isUnfinished || db.isUnfinished
  }
}

/// The gradients of one backward step of the GRU that resets after the product.
public struct GRUAfterStepGradient: Sendable, Equatable, Codable, Unfinishable {
  /// Gradient of the input x, (N × D).
  public var dx: Matrix
  /// Gradient of the old hidden state h, (N × H).
  public var dh: Matrix
  /// Gradient of the input weights, (3H × D).
  public var dW: Matrix
  /// Gradient of the recurrent weights, (3H × H).
  public var dU: Matrix
  /// Gradient of the input side's bias, (3H).
  public var dbi: Vector
  /// Gradient of the recurrent side's bias, (3H).
  public var dbh: Vector

  /// Creates it from its parts.
  public init(
    dx: Matrix, dh: Matrix, dW: Matrix, dU: Matrix, dbi: Vector, dbh: Vector
  ) {
    self.dx = dx
    self.dh = dh
    self.dW = dW
    self.dU = dU
    self.dbi = dbi
    self.dbh = dbh
  }

  /// The value that is not written yet.
  public static var unfinished: GRUAfterStepGradient {
    GRUAfterStepGradient(
      dx: .unfinished, dh: .unfinished, dW: .unfinished, dU: .unfinished, dbi: .unfinished,
      dbh:
        .unfinished)
  }
  /// Whether any part is not written yet.
  public var isUnfinished: Bool {
    dx.isUnfinished || dh.isUnfinished || dW.isUnfinished || dU.isUnfinished || dbi.isUnfinished
      || dbh.isUnfinished
  }
}

/// The gradients of a GRU over a whole sequence.
public struct GRUGradient: Sendable, Equatable, Codable, Unfinishable {
  /// Gradient of the inputs x₁ … x_T, each (N × D).
  public var dx: [Matrix]
  /// Gradient of the first hidden state, (N × H).
  public var dh0: Matrix
  /// Gradient of the input weights, (3H × D).
  public var dW: Matrix
  /// Gradient of the recurrent weights, (3H × H).
  public var dU: Matrix
  /// Gradient of the bias, (3H).
  public var db: Vector

  /// Creates it from its parts.
  public init(
    dx: [Matrix], dh0: Matrix, dW: Matrix, dU: Matrix, db: Vector
  ) {
    self.dx = dx
    self.dh0 = dh0
    self.dW = dW
    self.dU = dU
    self.db = db
  }

  /// The value that is not written yet.
  public static var unfinished: GRUGradient {
    GRUGradient(
      dx: .unfinished, dh0: .unfinished, dW: .unfinished, dU: .unfinished, db: .unfinished)
  }
  /// Whether any part is not written yet.
  public var isUnfinished: Bool {
    dx.isUnfinished || dh0.isUnfinished || dW.isUnfinished || dU.isUnfinished || db.isUnfinished
  }
}

/// The gradients over a sequence of the GRU that resets after the product.
public struct GRUAfterGradient: Sendable, Equatable, Codable, Unfinishable {
  /// Gradient of the inputs x₁ … x_T, each (N × D).
  public var dx: [Matrix]
  /// Gradient of the first hidden state, (N × H).
  public var dh0: Matrix
  /// Gradient of the input weights, (3H × D).
  public var dW: Matrix
  /// Gradient of the recurrent weights, (3H × H).
  public var dU: Matrix
  /// Gradient of the input side's bias, (3H).
  public var dbi: Vector
  /// Gradient of the recurrent side's bias, (3H).
  public var dbh: Vector

  /// Creates it from its parts.
  public init(
    dx: [Matrix], dh0: Matrix, dW: Matrix, dU: Matrix, dbi: Vector, dbh: Vector
  ) {
    self.dx = dx
    self.dh0 = dh0
    self.dW = dW
    self.dU = dU
    self.dbi = dbi
    self.dbh = dbh
  }

  /// The value that is not written yet.
  public static var unfinished: GRUAfterGradient {
    GRUAfterGradient(
      dx: .unfinished, dh0: .unfinished, dW: .unfinished, dU: .unfinished, dbi: .unfinished,
      dbh:
        .unfinished)
  }
  /// Whether any part is not written yet.
  public var isUnfinished: Bool {
    dx.isUnfinished || dh0.isUnfinished || dW.isUnfinished || dU.isUnfinished || dbi.isUnfinished
      || dbh.isUnfinished
  }
}
