/// The gradients of one backward step of the plain recurrent cell.
///
/// Each has the shape of what it is the gradient of.
public struct RNNStepGradient: Sendable, Equatable, Codable, Unfinishable {
  /// Gradient of the input x, (N × D).
  public var dx: Matrix
  /// Gradient of the old hidden state h, (N × H).
  public var dh: Matrix
  /// Gradient of the input weights, (H × D).
  public var dWxh: Matrix
  /// Gradient of the recurrent weights, (H × H).
  public var dWhh: Matrix
  /// Gradient of the bias, (H).
  public var db: Vector

  /// Creates a set of gradients.
  public init(dx: Matrix, dh: Matrix, dWxh: Matrix, dWhh: Matrix, db: Vector) {
    self.dx = dx
    self.dh = dh
    self.dWxh = dWxh
    self.dWhh = dWhh
    self.db = db
  }

  /// The gradients that are not written yet.
  public static var unfinished: RNNStepGradient {
    RNNStepGradient(
      dx: .unfinished, dh: .unfinished, dWxh: .unfinished, dWhh: .unfinished, db: .unfinished)
  }
  /// Whether any gradient is not written yet.
  public var isUnfinished: Bool {
    dx.isUnfinished || dh.isUnfinished || dWxh.isUnfinished || dWhh.isUnfinished || db.isUnfinished
  }
}

/// The gradients of the plain recurrent network over a whole sequence.
public struct RNNGradient: Sendable, Equatable, Codable, Unfinishable {
  /// Gradient of the inputs x₁ … x_T, each (N × D).
  public var dx: [Matrix]
  /// Gradient of the first hidden state, (N × H).
  public var dh0: Matrix
  /// Gradient of the input weights, (H × D).
  public var dWxh: Matrix
  /// Gradient of the recurrent weights, (H × H).
  public var dWhh: Matrix
  /// Gradient of the bias, (H).
  public var db: Vector

  /// Creates a set of gradients.
  public init(dx: [Matrix], dh0: Matrix, dWxh: Matrix, dWhh: Matrix, db: Vector) {
    self.dx = dx
    self.dh0 = dh0
    self.dWxh = dWxh
    self.dWhh = dWhh
    self.db = db
  }

  /// The gradients that are not written yet.
  public static var unfinished: RNNGradient {
    RNNGradient(
      dx: .unfinished, dh0: .unfinished, dWxh: .unfinished, dWhh: .unfinished, db: .unfinished)
  }
  /// Whether any gradient is not written yet.
  public var isUnfinished: Bool {
    dx.isUnfinished || dh0.isUnfinished || dWxh.isUnfinished || dWhh.isUnfinished || db.isUnfinished
  }
}

/// The gradients of the linear head that turns hidden states into logits.
public struct HeadGradient: Sendable, Equatable, Codable, Unfinishable {
  /// Gradient of the hidden states, each (N × H).
  public var dh: [Matrix]
  /// Gradient of the output weights, (V × H).
  public var dWhy: Matrix
  /// Gradient of the output bias, (V).
  public var dby: Vector

  /// Creates a set of gradients.
  public init(dh: [Matrix], dWhy: Matrix, dby: Vector) {
    self.dh = dh
    self.dWhy = dWhy
    self.dby = dby
  }

  /// The gradients that are not written yet.
  public static var unfinished: HeadGradient {
    HeadGradient(dh: .unfinished, dWhy: .unfinished, dby: .unfinished)
  }
  /// Whether any gradient is not written yet.
  public var isUnfinished: Bool {
    dh.isUnfinished || dWhy.isUnfinished || dby.isUnfinished
  }
}
