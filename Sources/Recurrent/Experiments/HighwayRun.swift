#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The run of a GRU that chapter 12 measures, in some copies that are the rows of a batch.
///
/// Equation, all indices counted from 1, row blocks z, r, n: `W[i, j] = cos(i + j)`,
/// `U[i, j] = sin(i + 2j) / 2`, b is the update bias in the rows of z and else 0,
/// `h[0, k] = cos(k) / 2`, `x[t, d] = sin(t + d)`, and upstream `dh[t, k] = cos(t + k)`.
///
/// Shapes: T = 12, N = copies, H = 4, D = 3.
struct HighwayRun {
  /// The routes that a backward leaves out.
  enum Cut {
    case blend
    case gates
    /// The reset gate gets no gradient at all.
    case reset
  }

  static let (steps, H, D) = (12, 4, 3)

  let cell: GRUCell<Double>
  let initialState: Tensor<Double>
  let inputs: Tensor<Double>
  let states: GRUStates<Double>
  private let copies: Int

  /// The biases that the chapter compares, and how its keys end for each.
  static let biases = [("Half", 0.0), ("Low", -2), ("Lowest", -4)]

  init(updateBias: Double, copies: Int) {
    self.copies = copies
    cell = GRUCell(
      GRUParameters(
        W: .matrix(3 * Self.H, Self.D) { cos($0 + $1) },
        U: .matrix(3 * Self.H, Self.H) { 0.5 * sin($0 + 2 * $1) },
        b: Tensor((0..<3 * Self.H).map { $0 < Self.H ? updateBias : 0 })))
    initialState = .matrix(copies, Self.H) { 0.5 * cos($1) }
    inputs = .stacking(
      (1...Self.steps).map { t in .matrix(copies, Self.D) { sin(Double(t) + $1) } })
    states = cell.forward(inputs, from: initialState)
  }

  /// The mean of all entries of the update gate, at all steps.
  var meanUpdate: Double {
    let gates = (0..<Self.steps).flatMap { states.step($0).updateGate.elements }
    return gates.reduce(0, +) / Double(gates.count)
  }

  /// The Jacobian of the last state by all routes, by the blend alone and without it, with respect
  /// to the state one step back, two steps back, and so on to the initial state.
  ///
  /// Each copy carries the derivative of one entry of the last state, so that there must be H.
  var jacobians: [(all: Tensor<Double>, direct: Tensor<Double>, detours: Tensor<Double>)] {
    let identity = Tensor<Double>.oneHot(Array(0..<Self.H), classes: Self.H)
    var (all, direct, detours) = (identity, identity, identity)
    return (0..<Self.steps).reversed().map { t in
      all = stepBack(all, t).dh
      direct = throughBlend(direct, t)
      detours = stepBack(detours, t, without: .blend).dh
      return (all, direct, detours)
    }
  }

  /// Returns the gradient of U, with some routes left out at every step.
  func dU(without cut: Cut? = nil) -> Tensor<Double> {
    var sum = Tensor<Double>.zeros(3 * Self.H, Self.H)
    var dh = Tensor<Double>.zeros(copies, Self.H)
    for t in (0..<Self.steps).reversed() {
      let upstream = Tensor.matrix(copies, Self.H) { cos(Double(t + 1) + $1) }
      let step = stepBack(dh.combined(with: upstream, +), t, without: cut)
      sum = sum.combined(with: step.dU, +)
      dh = step.dh
    }
    return sum
  }

  /// Takes the library's gradients of one step, and the routes that are cut away from them.
  private func stepBack(
    _ upstream: Tensor<Double>, _ t: Int, without cut: Cut? = nil
  ) -> (dh: Tensor<Double>, dU: Tensor<Double>) {
    let former = t == 0 ? initialState : states.hiddenStates[slice: t - 1]
    let right = cell.backward(
      upstream: .stacking([upstream]),
      states: GRUStates(steps: [states.step(t)], initialState: former),
      inputs: .stacking([inputs[slice: t]]), initialState: former)
    func throughGates(_ rows: Range<Int>) -> Tensor<Double> {
      matmul(right.dPreActivations[slice: 0].columns(rows), cell.parameters.U[slices: rows])
    }
    switch cut {
    case nil:
      return (right.dh0, right.dU)
    case .blend:
      return (right.dh0.combined(with: throughBlend(upstream, t), -), right.dU)
    case .gates:
      return (right.dh0.combined(with: throughGates(0..<2 * Self.H), -), right.dU)
    case .reset:
      let resetRows = Self.H..<2 * Self.H
      let dU = right.dU[slices: 0..<Self.H].followed(by: .zeros(Self.H, Self.H))
        .followed(by: right.dU[slices: 2 * Self.H..<3 * Self.H])
      return (right.dh0.combined(with: throughGates(resetRows), -), dU)
    }
  }

  /// Route 1: past every weight and every squash.
  private func throughBlend(_ upstream: Tensor<Double>, _ t: Int) -> Tensor<Double> {
    upstream.combined(with: states.step(t).updateGate) { $0 * (1 - $1) }
  }
}
