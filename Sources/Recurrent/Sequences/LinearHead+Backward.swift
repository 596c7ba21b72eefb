/// The gradients of a linear head.
public struct LinearHeadGradients<Scalar: RealScalar>: Equatable, Sendable {
  /// ∂L/∂Why, V × H.
  public var dWhy: Tensor<Scalar>

  /// ∂L/∂by, V.
  public var dby: Tensor<Scalar>

  /// ∂L/∂h for every hidden state, of the hidden states' shape.
  public var dHiddenStates: Tensor<Scalar>

  /// Creates empty buffers, which take their shapes at the first backward pass.
  public init() {
    (dWhy, dby, dHiddenStates) = (.empty, .empty, .empty)
  }
}

extension LinearHead {
  /// Returns the gradients of a loss, given its gradient with respect to the logits.
  ///
  /// Equation: `dWhy = Σ dyᵀ h`, `dby = Σ dy`, `dh = dy Why`; the sums run over time and batch.
  ///
  /// Shapes: upstream T × N × V and hidden states T × N × H, or both without the time axis.
  ///
  /// - Parameters:
  ///   - upstream: ∂L/∂y at every step.
  ///   - hiddenStates: The hidden states that the logits were computed from.
  /// - Precondition: Both tensors have the same leading axes.
  public func backward(
    upstream: Tensor<Scalar>, hiddenStates: Tensor<Scalar>
  ) -> LinearHeadGradients<Scalar> {
    var gradients = LinearHeadGradients<Scalar>()
    backward(upstream: upstream, hiddenStates: hiddenStates, into: &gradients)
    return gradients
  }

  /// Writes the gradients into buffers, whose storage is kept where it fits.
  public func backward(
    upstream: Tensor<Scalar>, hiddenStates: Tensor<Scalar>,
    into gradients: inout LinearHeadGradients<Scalar>
  ) {
    let leading = Array(hiddenStates.shape.dropLast())
    requireShape(hiddenStates, leading + [hiddenSize], "The hidden states")
    requireShape(upstream, leading + [classCount], "The upstream gradient")
    gradients.dWhy.reuse(asShape: Why.shape)
    gradients.dby.reuse(asShape: by.shape)
    gradients.dHiddenStates.reuse(asShape: hiddenStates.shape)
    withMatrices(upstream, hiddenStates) { upstream, hiddenStates in
      gradients.dWhy.withMutableMatrix {
        multiply(upstream.transposed, hiddenStates, into: $0, accumulating: false)
      }
      gradients.dby.withMutableMatrix { sumRows(of: upstream, into: $0) }
    }
    withMatrices(upstream, Why) { upstream, Why in
      gradients.dHiddenStates.withMutableMatrix {
        multiply(upstream, Why, into: $0, accumulating: false)
      }
    }
  }
}
