#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Experiment {
  /// Chapter 9: how wrong dW becomes by one slip in the backward.
  ///
  /// Equation, all indices counted from 1: `W[r, j] = sin(r + 2j) / 2`, b is 1 in the forget rows
  /// and else 0, `h[0, k] = cos(k) / 2`, `c[0, k] = sin k`, `x[t, d] = sin(t + d)`, and upstream
  /// `dh[t, k] = cos(t + k)` and `dc[T, k] = cos(2k) / 2`. A value is `‖wrong − dW‖ / ‖dW‖`.
  ///
  /// Shapes: T = 12, N = 1, H = 4, D = 3.
  static let lstmSlips = Experiment(
    name: "lstm-slips",
    summary: "The relative error of dW over twelve steps for each of five slips."
  ) { _ in
    let run = SlippingRun()
    let slips: [String: Set<SlippingRun.Slip>] = [
      "none": [], "tanhTwice": [.tanhTwice], "gatesSquashedTwice": [.gatesSquashedTwice],
      "hiddenNotCarried": [.hiddenNotCarried], "cellNotCarried": [.cellNotCarried],
      "neitherCarried": [.hiddenNotCarried, .cellNotCarried],
    ]
    return Result(values: slips.mapValues { run.dW(with: $0).relativeError(to: run.dW) })
  }
}

/// The run of the network, and a backward that slips.
private struct SlippingRun {
  enum Slip {
    /// The slope of the output's tanh is taken at tanh c′.
    case tanhTwice
    /// The slopes of the gates are taken at their sigmoids.
    case gatesSquashedTwice
    case hiddenNotCarried
    case cellNotCarried
  }

  static let (steps, H, D) = (12, 4, 3)

  let cell = LSTMCell(
    LSTMParameters(
      W: .matrix(4 * H, H + D) { 0.5 * sin($0 + 2 * $1) },
      b: Tensor((0..<4 * H).map { (H..<2 * H).contains($0) ? 1 : 0 })))
  let initialState = LSTMState<Double>(
    hiddenState: .matrix(1, H) { 0.5 * cos($1) }, cellState: .matrix(1, H) { sin($1) })
  let inputs = Tensor.sequence(steps, D) { sin($0 + $1) }
  let upstream = Tensor.sequence(steps, H) { cos($0 + $1) }
  let dcT = Tensor.matrix(1, H) { 0.5 * cos(2 * $1) }

  let states: LSTMStates<Double>
  /// The right gradient.
  let dW: Tensor<Double>

  init() {
    states = cell.forward(inputs, from: initialState)
    dW =
      cell.backward(
        upstream: upstream, finalCellUpstream: dcT, states: states, inputs: inputs,
        initialState: initialState
      ).dW
  }

  /// Returns the gradient of W by a backward with some slips.
  func dW(with slips: Set<Slip>) -> Tensor<Double> {
    var dW = Tensor<Double>.zeros(4 * Self.H, Self.H + Self.D)
    var dh = Tensor<Double>.zeros(1, Self.H)
    var dc = dcT
    for t in (0..<Self.steps).reversed() {
      let former = t == 0 ? initialState : states.step(t - 1).state
      dh = dh.combined(with: upstream[slice: t], +)
      let da = stepBack(dh, &dc, states.step(t), former.cellState, slips)
      let read = former.hiddenState.joined(with: inputs[slice: t])
      dW = dW.combined(with: matmul(da, read, transposingLeft: true), +)
      dh = matmul(da, cell.parameters.W).columns(0..<Self.H)
      if slips.contains(.hiddenNotCarried) { dh = .zeros(1, Self.H) }
      if slips.contains(.cellNotCarried) { dc = .zeros(1, Self.H) }
    }
    return dW
  }

  /// Returns the gradient of the pre-activations, and takes dc from the new cell state to the old.
  private func stepBack(
    _ dh: Tensor<Double>, _ dc: inout Tensor<Double>, _ step: LSTMStep<Double>,
    _ formerCell: Tensor<Double>, _ slips: Set<Slip>
  ) -> Tensor<Double> {
    func slope(_ gate: Double) -> Double {
      let value = slips.contains(.gatesSquashedTwice) ? Double.sigmoid(gate) : gate
      return value * (1 - value)
    }
    var da = Tensor<Double>.zeros(1, 4 * Self.H)
    for k in 0..<Self.H {
      let (i, f) = (step.inputGate[0, k], step.forgetGate[0, k])
      let (o, g) = (step.outputGate[0, k], step.candidate[0, k])
      let squashed = Double.tanh(step.cellState[0, k])
      let sloped = slips.contains(.tanhTwice) ? Double.tanh(squashed) : squashed
      let delta = dc[0, k] + dh[0, k] * o * (1 - sloped * sloped)
      da[0, k] = delta * g * slope(i)
      da[0, Self.H + k] = delta * formerCell[0, k] * slope(f)
      da[0, 2 * Self.H + k] = dh[0, k] * squashed * slope(o)
      da[0, 3 * Self.H + k] = delta * i * (1 - g * g)
      dc[0, k] = delta * f
    }
    return da
  }
}
