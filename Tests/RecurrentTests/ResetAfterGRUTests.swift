import Foundation
import Recurrent
import Testing

struct ResetAfterGRUTests {
  static let variables: [Variable<ResetAfterGRURun, ResetAfterGRUGradients<Double>>] = [
    Variable("dx", \.inputs, \.dx), Variable("dh0", \.initialState, \.dh0),
    Variable("dW", \.cell.parameters.W, \.dW), Variable("dU", \.cell.parameters.U, \.dU),
    Variable("dbi", \.cell.parameters.bi, \.dbi), Variable("dbh", \.cell.parameters.bh, \.dbh),
  ]

  let run = ResetAfterGRURun()

  @Test(arguments: variables)
  func `backpropagation through time equals central differences`(
    variable: Variable<ResetAfterGRURun, ResetAfterGRUGradients<Double>>
  ) {
    let numerical = numericalGradient(
      of: { variable.replaced(run, $0).loss }, at: variable.value(run), step: 1e-5)
    #expect(normError(variable.gradient(run.gradients), numerical) <= 1e-8)
  }

  @Test(arguments: [(1, 3), (7, 1), (1, 1)])
  func `a run is its steps, forward and backward`(T: Int, N: Int) {
    let run = ResetAfterGRURun(seed: 51, T: T, N: N)
    let states = run.states
    var carry = Tensor<Double>.zeros(N, 5)
    var (dU, dbh) = (Tensor<Double>.zeros(15, 5), Tensor<Double>.zeros(15))
    for t in (0..<T).reversed() {
      let former = t == 0 ? run.initialState : states.hiddenStates[slice: t - 1]
      let step = run.cell.step(run.inputs[slice: t], from: former)
      #expect(step == states.step(t))
      #expect(step.recurrentShare == run.cell.recurrentShare(of: former))
      let gradients = run.cell.stepBackward(
        upstream: carry.combined(with: run.upstream[slice: t], +), step: step,
        input: run.inputs[slice: t], previousState: former)
      (dU, dbh) = (dU.combined(with: gradients.dU, +), dbh.combined(with: gradients.dbh, +))
      carry = gradients.dh
      #expect(normError(run.gradients.dx[slice: t], gradients.dx) <= 1e-14)
    }
    #expect(normError(run.gradients.dU, dU) <= 1e-14)
    #expect(normError(run.gradients.dbh, dbh) <= 1e-14)
    #expect(normError(run.gradients.dh0, carry) <= 1e-14)
    #expect(ResetAfterGRUStates(steps: (0..<T).map { states.step($0) }) == states)
  }

  @Test func `with open reset gates and no second bias both variants agree`() {
    var cell = run.cell
    for unit in 0..<5 { cell.parameters.bi[unit] = 50 }
    cell.parameters.bh = .zeros(15)
    // Rows r, z, n here; rows z, r, n and the other meaning of z there.
    func reordered(_ tensor: Tensor<Double>) -> Tensor<Double> {
      let size = tensor.count / 3
      let rows = tensor.elements
      let z = rows[size..<2 * size].map { -$0 }
      return Tensor(shape: tensor.shape, elements: z + rows[0..<size] + rows[(2 * size)...])
    }
    let p = cell.parameters
    let before = GRUCell(
      GRUParameters(W: reordered(p.W), U: reordered(p.U), b: reordered(p.bi)))
    let ours = cell.forward(run.inputs, from: run.initialState).hiddenStates
    let theirs = before.forward(run.inputs, from: run.initialState).hiddenStates
    #expect(normError(ours, theirs) <= 1e-14)
  }

  @Test func `with gates in between the variants differ`() {
    let p = run.cell.parameters
    let before = ResetAfterGRURun(seed: 33)
    var cell = before.cell
    cell.parameters.bh = .zeros(15)
    let moved = cell.forward(run.inputs, from: run.initialState).hiddenStates
    #expect(normError(moved, run.states.hiddenStates) >= 0.01)
    #expect(p.complementingUpdateGate.complementingUpdateGate == p)
    #expect(p.complementingUpdateGate.W[5, 0] == -p.W[5, 0])
    #expect(p.complementingUpdateGate.W[4, 0] == p.W[4, 0])
  }

  @Test func `used buffers give the same states and gradients`() {
    let other = ResetAfterGRURun(seed: 52, T: 3, N: 2)
    var (states, gradients) = (other.states, other.gradients)
    run.cell.forward(run.inputs, from: run.initialState, into: &states)
    #expect(states == run.states)
    run.cell.backward(
      upstream: run.upstream, states: states, inputs: run.inputs, initialState: run.initialState,
      into: &gradients)
    #expect(gradients == run.gradients)
  }

  @Test func `initial parameters are small, seeded, and biased as asked`() {
    var random = SplitMix64(seed: 53)
    let parameters = ResetAfterGRUParameters<Float>.initialised(
      inputSize: 3, hiddenSize: 4, updateBias: 1, using: &random)
    #expect(parameters.bi.elements == [0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0])
    #expect(parameters.bh == .zeros(12))
    #expect(parameters.parameterCount == 3 * (4 * (4 + 3) + 2 * 4))
  }
}
