/// The masked cross-entropy of a sequence: summed over time, averaged over the batch.
///
/// Equation: `L = (1/N) Σ m[t, n] (lse(y[t, n]) − y[t, n, target])`, where lse is the logarithm of
/// the sum of the exponentials, computed after subtracting the row's maximum.
///
/// Shapes: logits T × N × V, targets T lists of N classes, mask T × N.
///
/// Units: nats. Logits of masked steps are never read, so they may hold anything.
public struct SoftmaxCrossEntropy<Scalar: RealScalar>: Equatable, Sendable {
  /// The class that should have been predicted, at each step for each sequence.
  public let targets: [[Int]]

  /// The weight of each step of each sequence, T × N: 1 counts, 0 is padding.
  public let mask: Tensor<Scalar>

  /// Creates a loss in which the mask says what counts.
  ///
  /// - Precondition: There are T lists of N targets for a mask of T × N, and N is not 0.
  public init(targets: [[Int]], mask: Tensor<Scalar>) {
    requireRank(mask, 2, "The mask")
    precondition(
      mask.shape[1] > 0, "A mean over no sequences does not exist: the mask is \(mask.shape).")
    precondition(
      targets.count == mask.shape[0] && targets.allSatisfy { $0.count == mask.shape[1] },
      "A mask of shape \(mask.shape) needs as many targets, not lists of \(targets.map(\.count)).")
    self.targets = targets
    self.mask = mask
  }

  /// Creates a loss in which every step of every sequence counts.
  ///
  /// - Precondition: All lists of targets are equally long.
  public init(targets: [[Int]]) {
    let shape = [targets.count, targets.first?.count ?? 0]
    self.init(targets: targets, mask: Tensor(repeating: 1, shape: shape))
  }

  /// Returns the loss of these logits.
  ///
  /// - Precondition: The logits are T × N × V, and every target that counts lies in 0 ..< V.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func value(of logits: Tensor<Scalar>) -> Scalar {
    requireLogits(logits)
    let total = logits.withMatrix { rows in
      unmaskedRows.reduce(Scalar.zero) { sum, row in
        let logits = rows.rows(row.index..<row.index + 1).elements
        return sum + row.weight * (logSumExp(logits) - logits[row.target])
      }
    }
    return total / Scalar(mask.shape[1])
  }

  /// Returns the gradient of the loss with respect to the logits.
  ///
  /// Equation: `∂L/∂y[t, n] = (m[t, n] / N) (softmax(y[t, n]) − e(target))`, e a one-hot row.
  ///
  /// Shapes: T × N × V gives T × N × V.
  ///
  /// - Precondition: The logits are T × N × V, and every target that counts lies in 0 ..< V.
  public func gradient(at logits: Tensor<Scalar>) -> Tensor<Scalar> {
    var gradient = Tensor<Scalar>.empty
    self.gradient(at: logits, into: &gradient)
    return gradient
  }

  /// Writes the gradient into a buffer, whose storage is kept if it fits, and returns the loss.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  @discardableResult
  public func gradient(at logits: Tensor<Scalar>, into gradient: inout Tensor<Scalar>) -> Scalar {
    requireLogits(logits)
    gradient.reuse(asShape: logits.shape)
    let batch = Scalar(mask.shape[1])
    return logits.withMatrix { logits in
      gradient.withMutableMatrix { gradient in
        gradient.elements.update(repeating: 0)
        let total = unmaskedRows.reduce(Scalar.zero) { sum, row in
          let logits = logits.rows(row.index..<row.index + 1).elements
          let gradients = gradient.rows(row.index..<row.index + 1).elements
          let scale = row.weight / batch
          let logSum = writeScaledSoftmax(of: logits, scale: scale, into: gradients)
          gradients[row.target] -= scale
          return sum + row.weight * (logSum - logits[row.target])
        }
        return total / batch
      }
    }
  }

  /// The rows that count, in the order of the logits' rows.
  private var unmaskedRows: some Sequence<(index: Int, target: Int, weight: Scalar)> {
    zip(targets.joined(), mask.elements).enumerated().lazy
      .filter { $0.element.1 != 0 }
      .map { (index: $0.offset, target: $0.element.0, weight: $0.element.1) }
  }

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private func requireLogits(_ logits: Tensor<Scalar>) {
    requireRank(logits, 3, "The logits")
    let classes = logits.shape[2]
    requireShape(logits, mask.shape + [classes], "The logits")
    for row in unmaskedRows {
      precondition(
        row.target >= 0 && row.target < classes,
        "Target \(row.target) is outside 0 ..< \(classes).")
    }
  }
}
