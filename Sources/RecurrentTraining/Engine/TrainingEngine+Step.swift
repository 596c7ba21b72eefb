import Recurrent

/// What one update of a model saw.
public struct StepReport: Equatable, Sendable {
  /// The mean loss per character before the update, in nats.
  public var loss: Double
  /// The norm of all gradients together, before clipping.
  public var norm: Double

  /// Whether both are numbers; where they are not, nothing was updated.
  public var isFinite: Bool { loss.isFinite && norm.isFinite }
}

/// How Adam moves the parameters.
///
/// Source: D. Kingma and J. Ba, "Adam: A Method for Stochastic Optimization", 2015.
public struct AdamSettings: Equatable, Sendable {
  /// The size of a step.
  public var rate = 2e-3
  /// The decay of the gradients' running mean.
  public var meanDecay = 0.9
  /// The decay of their squares' running mean.
  public var squareDecay = 0.999
  /// What is added to the divisor.
  public var epsilon = 1e-8
  /// The largest norm of all gradients together; larger ones are scaled down to it.
  public var clip = 1.0

  /// Creates the usual settings.
  public init() {}
}

extension TrainingEngine {
  /// Reads a window, backpropagates and updates the parameters once.
  ///
  /// The loss is the mean over all characters of the window, so that clipping and rate do not depend
  /// on its size. The state after the window is kept as the next one's initial state.
  ///
  /// - Parameters:
  ///   - window: The characters and the ones to be predicted.
  ///   - settings: How Adam moves the parameters.
  /// - Precondition: The window fits, and every character lies in 0 ..< V.
  /// - Throws: What the engine's `source` throws.
  @discardableResult
  public func step(
    _ window: Window, _ settings: AdamSettings = AdamSettings()
  ) throws -> StepReport {
    let loss: Double
    if let source {
      loss = try askSource(source, window, wantsGradients: true)
    } else {
      loss = pass(window, goesBack: true)
      run(.collect)
    }
    let norm = gradientNorm()
    let report = StepReport(loss: loss, norm: norm)
    guard report.isFinite else { return report }
    update(settings, scale: norm > settings.clip ? settings.clip / norm : 1)
    if source == nil { carryState() }
    return report
  }

  /// Returns the mean loss per character of a window, in nats, and keeps the state after it.
  public func loss(_ window: Window) throws -> Double {
    if let source { return try askSource(source, window, wantsGradients: false) }
    let loss = pass(window, goesBack: false)
    carryState()
    return loss
  }

  /// Lets a source compute the loss, and takes over its gradients and its state.
  private func askSource(
    _ source: any GradientSource<Scalar>, _ window: Window, wantsGradients: Bool
  ) throws -> Double {
    set(window)
    let (cell, head) = model
    let answer = try source.answer(
      to: window, cell: cell, head: head, state: state, wantsGradients: wantsGradients)
    if wantsGradients {
      layout.write(answer.gradients, to: gradients)
    }
    state = answer.state
    return answer.loss
  }

  private func pass(_ window: Window, goesBack: Bool) -> Double {
    set(window)
    order.hasTargets = true
    order.goesBack = goesBack
    let count = window.batch * window.steps
    order.scale = 1 / Scalar(count)
    run(.pass)
    var sum = 0.0
    for row in 0..<count { sum += losses[row] }
    return sum / Double(count)
  }

  func set(_ window: Window) {
    precondition(
      window.steps <= steps && window.batch <= batch,
      "A window of \(window.steps) × \(window.batch) is larger than \(steps) × \(batch).")
    if stateBatch == 0 { stateBatch = window.batch }
    precondition(
      window.batch == stateBatch,
      "A state of \(stateBatch) sequences cannot be carried on to \(window.batch).")
    (order.batch, order.steps) = (window.batch, window.steps)
    for row in 0..<window.batch * window.steps {
      let (input, target) = (window.inputs[row], window.targets[row])
      precondition(
        input >= 0 && input < layout.vocabulary && target >= 0 && target < layout.vocabulary,
        "Characters \(input) and \(target) are not both in 0 ..< \(layout.vocabulary).")
      (tokens[row], targets[row]) = (input, target)
    }
  }

  private func gradientNorm() -> Double {
    var sum = 0.0
    for index in 0..<(layout.count + Self.chunk - 1) / Self.chunk {
      sum += kernels.squareSum(
        gradients + index * Self.chunk, min(Self.chunk, layout.count - index * Self.chunk))
    }
    return sum.squareRoot()
  }

  private func update(_ settings: AdamSettings, scale: Double) {
    updateCount += 1
    let count = Double(updateCount)
    order.scale = Scalar(scale)
    order.rate = Scalar(settings.rate)
    order.meanCorrection = Scalar(1 / (1 - power(settings.meanDecay, count)))
    order.squareCorrection = Scalar(1 / (1 - power(settings.squareDecay, count)))
    adam = settings
    run(.update)
    prepare()
  }

  private func power(_ base: Double, _ exponent: Double) -> Double {
    Double.exp(exponent * Double.log(base))
  }

  func update(worker: Int) {
    let range = share(of: layout.count, worker: worker, unit: Kernels<Scalar>.alignment)
    let from = range.lowerBound
    kernels.adam(
      values + from, gradients + from, means + from, squares + from, range.count, order.scale,
      order.rate, Scalar(adam.meanDecay), Scalar(adam.squareDecay), order.meanCorrection,
      order.squareCorrection, Scalar(adam.epsilon))
  }
}

/// Something else that computes a window's loss and gradients, such as a learner's own cell.
public protocol GradientSource<Scalar> {
  /// The number type.
  associatedtype Scalar: TrainingScalar

  /// Returns the mean loss per character, its gradients and the state after the window.
  func answer(
    to window: Window, cell: CellParameters<Scalar>, head: LinearHead<Scalar>,
    state: CarriedState<Scalar>, wantsGradients: Bool
  ) throws -> GradientAnswer<Scalar>
}

/// What a source of gradients answers.
public struct GradientAnswer<Scalar: RealScalar> {
  /// The mean loss per character, in nats.
  public var loss: Double
  /// The gradients of the cell's tensors in the order of their names, then of Why and by.
  public var gradients: [Tensor<Scalar>]
  /// The state after the window.
  public var state: CarriedState<Scalar>

  /// Creates an answer.
  public init(loss: Double, gradients: [Tensor<Scalar>], state: CarriedState<Scalar>) {
    (self.loss, self.gradients, self.state) = (loss, gradients, state)
  }
}
