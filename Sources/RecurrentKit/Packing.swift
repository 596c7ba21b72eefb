/// The logistic function and its slope at the same points.
public struct SigmoidAndSlope: Sendable, Equatable, Codable, Unfinishable {
  /// σ(a), each in (0, 1).
  public var value: Vector
  /// σ'(a), each at most ¼.
  public var slope: Vector

  /// Creates it from its parts.
  public init(
    value: Vector, slope: Vector
  ) {
    self.value = value
    self.slope = slope
  }

  /// The value that is not written yet.
  public static var unfinished: SigmoidAndSlope {
    SigmoidAndSlope(
      value: .unfinished, slope: .unfinished)
  }
  /// Whether any part is not written yet.
  public var isUnfinished: Bool {
    value.isUnfinished || slope.isUnfinished
  }
}

/// The weights of an LSTM as PyTorch keeps them: rows i, f, g, o; two biases.
public struct PyTorchLSTM: Sendable, Equatable, Codable, Unfinishable {
  /// `weight_ih`, (4H × D).
  public var weightInput: Matrix
  /// `weight_hh`, (4H × H).
  public var weightHidden: Matrix
  /// `bias_ih`, (4H).
  public var biasInput: Vector
  /// `bias_hh`, (4H).
  public var biasHidden: Vector

  /// Creates it from its parts.
  public init(
    weightInput: Matrix, weightHidden: Matrix, biasInput: Vector, biasHidden: Vector
  ) {
    self.weightInput = weightInput
    self.weightHidden = weightHidden
    self.biasInput = biasInput
    self.biasHidden = biasHidden
  }

  /// The value that is not written yet.
  public static var unfinished: PyTorchLSTM {
    PyTorchLSTM(
      weightInput: .unfinished, weightHidden: .unfinished, biasInput: .unfinished,
      biasHidden:
        .unfinished)
  }
  /// Whether any part is not written yet.
  public var isUnfinished: Bool {
    weightInput.isUnfinished || weightHidden.isUnfinished || biasInput.isUnfinished
      || biasHidden.isUnfinished
  }
}

/// How many numbers each cell has to learn.
public struct ParameterCounts: Sendable, Equatable, Codable, Unfinishable {
  /// The plain recurrent cell.
  public var rnn: Int
  /// The LSTM.
  public var lstm: Int
  /// The GRU with one bias.
  public var gru: Int
  /// The GRU with two biases.
  public var gruTwoBiases: Int
  /// The linear head.
  public var head: Int

  /// Creates it from its parts.
  public init(
    rnn: Int, lstm: Int, gru: Int, gruTwoBiases: Int, head: Int
  ) {
    self.rnn = rnn
    self.lstm = lstm
    self.gru = gru
    self.gruTwoBiases = gruTwoBiases
    self.head = head
  }

  /// The value that is not written yet.
  public static var unfinished: ParameterCounts {
    ParameterCounts(
      rnn: .unfinished, lstm: .unfinished, gru: .unfinished, gruTwoBiases: .unfinished,
      head:
        .unfinished)
  }
  /// Whether any part is not written yet.
  public var isUnfinished: Bool {
    rnn.isUnfinished || lstm.isUnfinished || gru.isUnfinished || gruTwoBiases.isUnfinished
      || head.isUnfinished
  }
}
