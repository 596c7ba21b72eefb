/// A cell whose parameters and gradients can be handled as a list of tensors.
protocol ShootOutCell: RecurrentCell where Scalar == Double {
  /// What curves and keys call it.
  static var name: String { get }

  /// Draws a cell as a library would.
  static func drawn(inputSize: Int, hiddenSize: Int, _ numbers: inout SeededNumbers) -> Self

  /// All parameters, in an order of their own.
  var tensors: [Tensor<Double>] { get set }

  /// The state before the first step, full of zeros.
  func start(batch: Int) -> State

  /// The gradients of `tensors`, by backpropagation through time.
  func gradients(
    upstream: Tensor<Double>, states: States, inputs: Tensor<Double>
  ) -> [Tensor<Double>]
}

extension RNNCell: ShootOutCell where Scalar == Double {
  static var name: String { "rnn" }

  /// The recurrent weight is orthogonal, as chapter 6 advises.
  static func drawn(inputSize: Int, hiddenSize: Int, _ numbers: inout SeededNumbers) -> RNNCell {
    let bound = 1 / Double(hiddenSize).squareRoot()
    return RNNCell(
      RNNParameters(
        Wxh: .uniform(hiddenSize, inputSize, within: bound, using: &numbers),
        Whh: Tensor.uniform(hiddenSize, hiddenSize, within: bound, using: &numbers)
          .orthogonalFactor(),
        b: .zeros(hiddenSize)))
  }

  var tensors: [Tensor<Double>] {
    get { [parameters.Wxh, parameters.Whh, parameters.b] }
    set { parameters = RNNParameters(Wxh: newValue[0], Whh: newValue[1], b: newValue[2]) }
  }

  func start(batch: Int) -> Tensor<Double> { .zeros(batch, parameters.hiddenSize) }

  func gradients(
    upstream: Tensor<Double>, states: RNNStates<Double>, inputs: Tensor<Double>
  ) -> [Tensor<Double>] {
    let found = backward(
      upstream: upstream, states: states, inputs: inputs,
      initialState: start(batch: inputs.shape[1]))
    return [found.dWxh, found.dWhh, found.db]
  }
}

extension LSTMCell: ShootOutCell where Scalar == Double {
  static var name: String { "lstm" }

  /// The forget bias is 1.
  static func drawn(inputSize: Int, hiddenSize: Int, _ numbers: inout SeededNumbers) -> LSTMCell {
    LSTMCell(.initialised(inputSize: inputSize, hiddenSize: hiddenSize, using: &numbers))
  }

  var tensors: [Tensor<Double>] {
    get { [parameters.W, parameters.b] }
    set { parameters = LSTMParameters(W: newValue[0], b: newValue[1]) }
  }

  func start(batch: Int) -> LSTMState<Double> {
    .zeros(batch: batch, hiddenSize: parameters.hiddenSize)
  }

  func gradients(
    upstream: Tensor<Double>, states: LSTMStates<Double>, inputs: Tensor<Double>
  ) -> [Tensor<Double>] {
    let found = backward(
      upstream: upstream, states: states, inputs: inputs,
      initialState: start(batch: inputs.shape[1]))
    return [found.dW, found.db]
  }
}

extension GRUCell: ShootOutCell where Scalar == Double {
  static var name: String { "gru" }

  /// All biases are 0.
  static func drawn(inputSize: Int, hiddenSize: Int, _ numbers: inout SeededNumbers) -> GRUCell {
    GRUCell(.initialised(inputSize: inputSize, hiddenSize: hiddenSize, using: &numbers))
  }

  var tensors: [Tensor<Double>] {
    get { [parameters.W, parameters.U, parameters.b] }
    set { parameters = GRUParameters(W: newValue[0], U: newValue[1], b: newValue[2]) }
  }

  func start(batch: Int) -> Tensor<Double> { .zeros(batch, parameters.hiddenSize) }

  func gradients(
    upstream: Tensor<Double>, states: GRUStates<Double>, inputs: Tensor<Double>
  ) -> [Tensor<Double>] {
    let found = backward(
      upstream: upstream, states: states, inputs: inputs,
      initialState: start(batch: inputs.shape[1]))
    return [found.dW, found.dU, found.db]
  }
}
