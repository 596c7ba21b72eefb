/// The plain recurrent cell: one affine map of input and former hidden state, squashed by tanh.
///
/// Equation: `h′ = tanh(x Wxhᵀ + h Whhᵀ + b)`.
///
/// Shapes: x N × D, h and h′ N × H.
///
/// Source: J. L. Elman, "Finding Structure in Time", 1990; the same cell as PyTorch's `nn.RNN`,
/// whose two biases act only through their sum.
public struct RNNCell<Scalar: RealScalar>: Equatable, Sendable {
  /// The weights and the bias.
  public var parameters: RNNParameters<Scalar>

  /// Creates a cell with the given parameters.
  public init(_ parameters: RNNParameters<Scalar>) {
    self.parameters = parameters
  }

  /// Reads one input.
  ///
  /// Equation: `h′ = tanh(x Wxhᵀ + h Whhᵀ + b)`.
  ///
  /// Shapes: input N × D and former state N × H give a hidden state of N × H.
  ///
  /// - Precondition: The sizes agree with the parameters, and both tensors have N rows.
  public func step(
    _ input: Tensor<Scalar>, from previousState: Tensor<Scalar>
  ) -> RNNStep<Scalar> {
    requireStepShapes(input, previousState)
    var preActivation = Tensor<Scalar>.empty
    affine(input, weight: parameters.Wxh, bias: parameters.b, into: &preActivation)
    matmul(
      previousState, parameters.Whh, transposingRight: true,
      into: &preActivation, accumulating: true)
    return RNNStep(hiddenState: preActivation.map(Scalar.tanh))
  }

  /// Reads one input in the concatenated spelling, which gives the same hidden state.
  ///
  /// Equation: `h′ = tanh([x | h] Wᵀ + b)` with `W = [Wxh Whh]`, input first in both.
  ///
  /// Shapes: input N × D and former state N × H give a hidden state of N × H.
  ///
  /// - Precondition: The sizes agree with the parameters, and both tensors have N rows.
  public func concatenatedStep(
    _ input: Tensor<Scalar>, from previousState: Tensor<Scalar>
  ) -> RNNStep<Scalar> {
    requireStepShapes(input, previousState)
    var preActivation = Tensor<Scalar>.empty
    affine(
      input.joined(with: previousState), weight: parameters.concatenatedWeight,
      bias: parameters.b, into: &preActivation)
    return RNNStep(hiddenState: preActivation.map(Scalar.tanh))
  }

  func requireStepShapes(_ input: Tensor<Scalar>, _ previousState: Tensor<Scalar>) {
    requireRank(input, 2, "The input")
    requireShape(input, [input.shape[0], parameters.inputSize], "The input")
    requireShape(previousState, [input.shape[0], parameters.hiddenSize], "The former hidden state")
  }
}
