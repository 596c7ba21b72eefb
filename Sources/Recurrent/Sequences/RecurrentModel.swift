/// A recurrent cell with a linear head, used in the five shapes that a sequence problem can have.
///
/// Source: the five shapes are those of A. Karpathy, "The Unreasonable Effectiveness of Recurrent
/// Neural Networks", 2015.
public struct RecurrentModel<Cell: RecurrentCell>: Sendable {
  /// The number type of the cell.
  public typealias Scalar = Cell.Scalar

  /// The cell that carries the state.
  public var cell: Cell

  /// The head that turns hidden states into logits.
  public var head: LinearHead<Scalar>

  /// Creates a model from a cell and a head over the cell's hidden states.
  public init(cell: Cell, head: LinearHead<Scalar>) {
    self.cell = cell
    self.head = head
  }

  /// Returns the logits after a single input.
  ///
  /// Shapes: N × D gives N × V.
  public func oneToOne(_ input: Tensor<Scalar>, from state: Cell.State) -> Tensor<Scalar> {
    requireRank(input, 2, "The input")
    let states = cell.forward(input.reshaped(1, input.shape[0], input.shape[1]), from: state)
    return head.logits(states.hiddenStates[slice: 0])
  }

  /// Returns what the model says when each choice, as a one-hot row, becomes the next input.
  ///
  /// Equation: `x[t+1] = oneHot(argmax y[t])`, ties to the lowest class.
  ///
  /// Shapes: the first input N × V and `steps` give steps × N tokens and steps × N × V logits.
  ///
  /// - Precondition: There is at least one step, and inputs are as wide as the logits.
  public func oneToMany(
    first input: Tensor<Scalar>, from initialState: Cell.State, steps: Int
  ) -> Decoding<Scalar> {
    requireRank(input, 2, "The first input")
    precondition(steps >= 1, "Decoding needs at least one step, not \(steps).")
    let (batch, classes) = (input.shape[0], head.classCount)
    requireShape(input, [batch, classes], "The first input, which is fed back as one-hot rows,")
    var tokens: [[Int]] = []
    var logits = Tensor<Scalar>.zeros(steps, batch, classes)
    var (input, state) = (input, initialState)
    for t in 0..<steps {
      let states = cell.forward(input.reshaped(1, batch, classes), from: state)
      state = states.finalState
      logits[slice: t] = head.logits(states.hiddenStates[slice: 0])
      tokens.append(logits[slice: t].argmaxOfRows())
      input = .oneHot(tokens[t], classes: classes)
    }
    return Decoding(tokens: tokens, logits: logits)
  }

  /// Returns the logits of each sequence at its own last valid step.
  ///
  /// Shapes: T × N × D and N lengths give N × V.
  ///
  /// - Precondition: There is one length for each sequence, all in 1 ... T.
  public func manyToOne(
    _ inputs: Tensor<Scalar>, lengths: [Int], from state: Cell.State
  ) -> Tensor<Scalar> {
    let states = cell.forward(inputs, from: state)
    return head.logits(readout(states.hiddenStates, atLengths: lengths))
  }

  /// Returns the logits after every input.
  ///
  /// Shapes: T × N × D gives T × N × V.
  public func alignedManyToMany(
    _ inputs: Tensor<Scalar>, from state: Cell.State
  ) -> Tensor<Scalar> {
    head.logits(cell.forward(inputs, from: state).hiddenStates)
  }

  /// Returns what the model says after another cell has read the source sequences.
  ///
  /// The encoder's state at each sequence's last valid step is the decoder's initial state.
  ///
  /// Shapes: a source of T × N × D and a first input of N × V give `steps` × N × V logits.
  ///
  /// - Precondition: There is one length for each sequence, all in 1 ... T.
  public func encoderDecoder<Encoder: RecurrentCell>(
    encoder: Encoder, source: Tensor<Scalar>, lengths: [Int], from initialState: Cell.State,
    first input: Tensor<Scalar>, steps: Int
  ) -> Decoding<Scalar> where Encoder.Scalar == Scalar, Encoder.State == Cell.State {
    let states = encoder.forward(source, from: initialState)
    return oneToMany(first: input, from: states.state(atLengths: lengths), steps: steps)
  }
}

extension RecurrentModel: Equatable where Cell: Equatable {}
