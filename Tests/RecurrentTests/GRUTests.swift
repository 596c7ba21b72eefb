import Foundation
import Recurrent
import Testing

struct GRUTests {
  static let variables: [Variable<GRURun, GRUGradients<Double>>] = [
    Variable("dx", \.inputs, \.dx), Variable("dh0", \.initialState, \.dh0),
    Variable("dW", \.cell.parameters.W, \.dW), Variable("dU", \.cell.parameters.U, \.dU),
    Variable("db", \.cell.parameters.b, \.db),
  ]

  let run = GRURun()

  private func logistic(_ a: Double) -> Double { 1 / (1 + exp(-a)) }

  @Test func `a step resets the state and then reads it, unit by unit`() {
    let (x, h, p) = (run.inputs[slice: 0], run.initialState, run.cell.parameters)
    let ours = run.cell.step(x, from: h)
    for n in 0..<3 {
      func share(_ row: Int, _ state: [Double]) -> Double {
        let fromInput = (0..<4).map { p.W[row, $0] * x[n, $0] }.reduce(0, +)
        return fromInput + zip(0..<5, state).map { p.U[row, $0] * $1 }.reduce(0, +) + p.b[row]
      }
      let state = h[slice: n].elements
      let z = (0..<5).map { logistic(share($0, state)) }
      let r = (0..<5).map { logistic(share(5 + $0, state)) }
      let candidate = (0..<5).map { tanh(share(10 + $0, zip(r, state).map(*))) }
      for u in 0..<5 {
        let pairs = [
          (ours.updateGate, z[u]), (ours.resetGate, r[u]), (ours.candidate, candidate[u]),
          (ours.hiddenState, (1 - z[u]) * state[u] + z[u] * candidate[u]),
        ]
        for (tensor, expected) in pairs { #expect(abs(tensor[n, u] - expected) <= 1e-14) }
      }
    }
  }

  @Test func `a run is its steps, and can be split anywhere`() {
    var state = run.initialState
    for t in 0..<7 {
      let step = run.cell.step(run.inputs[slice: t], from: state)
      #expect(step == run.states.step(t))
      state = step.hiddenState
    }
    #expect(state == run.states.finalState)
    let first = run.cell.forward(run.inputs[slices: 0..<3], from: run.initialState)
    let rest = run.cell.forward(run.inputs[slices: 3..<7], from: first.finalState)
    #expect(rest.hiddenStates == run.states.hiddenStates[slices: 3..<7])
    let steps = (0..<7).map { run.states.step($0) }
    #expect(GRUStates(steps: steps, initialState: run.initialState) == run.states)
    #expect(run.states.state(atLengths: [7, 7, 7]) == state)
  }

  @Test(arguments: variables)
  func `backpropagation through time equals central differences`(
    variable: Variable<GRURun, GRUGradients<Double>>
  ) {
    let numerical = numericalGradient(
      of: { variable.replaced(run, $0).loss }, at: variable.value(run), step: 1e-5)
    #expect(normError(variable.gradient(run.gradients), numerical) <= 1e-8)
  }

  @Test(arguments: [(1, 3), (7, 1), (1, 1)])
  func `a run's gradients are the sums of its steps'`(T: Int, N: Int) {
    let run = GRURun(seed: 41, T: T, N: N)
    let states = run.states
    var carry = Tensor<Double>.zeros(N, 5)
    var (dW, dU) = (Tensor<Double>.zeros(15, 4), Tensor<Double>.zeros(15, 5))
    for t in (0..<T).reversed() {
      let step = run.cell.stepBackward(
        upstream: carry.combined(with: run.upstream[slice: t], +), step: states.step(t),
        input: run.inputs[slice: t],
        previousState: t == 0 ? run.initialState : states.hiddenStates[slice: t - 1])
      (dW, dU) = (dW.combined(with: step.dW, +), dU.combined(with: step.dU, +))
      carry = step.dh
      #expect(normError(run.gradients.dx[slice: t], step.dx) <= 1e-14)
    }
    #expect(normError(run.gradients.dW, dW) <= 1e-14)
    #expect(normError(run.gradients.dU, dU) <= 1e-14)
    #expect(normError(run.gradients.dh0, carry) <= 1e-14)
  }

  @Test func `a shut update gate keeps the state, and open ones take the candidate`() {
    var cell = run.cell
    for unit in 0..<5 { cell.parameters.b[unit] = -50 }
    let kept = cell.step(run.inputs[slice: 0], from: run.initialState)
    #expect(normError(kept.hiddenState, run.initialState) <= 1e-15)
    for unit in 0..<5 { cell.parameters.b[unit] = 50 }
    let taken = cell.step(run.inputs[slice: 0], from: run.initialState)
    #expect(normError(taken.hiddenState, taken.candidate) <= 1e-15)
  }

  @Test func `the other convention of z gives the same states from negated rows`() {
    let other = GRUCell(run.cell.parameters.complementingUpdateGate)
    #expect(other.parameters.complementingUpdateGate == run.cell.parameters)
    let ours = run.cell.step(run.inputs[slice: 0], from: run.initialState)
    let theirs = other.step(run.inputs[slice: 0], from: run.initialState)
    #expect(theirs.resetGate == ours.resetGate)
    #expect(theirs.candidate == ours.candidate)
    #expect(normError(theirs.updateGate, ours.updateGate.map { 1 - $0 }) <= 1e-15)
    // The other blend, z h + (1 − z) n, of the other gate.
    let kept = theirs.updateGate.combined(with: run.initialState, *)
    let written = theirs.updateGate.combined(with: theirs.candidate) { (1 - $0) * $1 }
    #expect(normError(kept.combined(with: written, +), ours.hiddenState) <= 1e-15)
  }

  @Test func `used buffers give the same states and gradients`() {
    let other = GRURun(seed: 42, T: 3, N: 2)
    var (states, gradients) = (other.states, other.gradients)
    run.cell.forward(run.inputs, from: run.initialState, into: &states)
    #expect(states == run.states)
    run.cell.backward(
      upstream: run.upstream, states: states, inputs: run.inputs, initialState: run.initialState,
      into: &gradients)
    #expect(gradients == run.gradients)
  }

  @Test func `Float and Double agree to the precision of Float`() {
    let p = run.cell.parameters
    let cell = GRUCell<Float>(GRUParameters(W: Tensor(p.W), U: Tensor(p.U), b: Tensor(p.b)))
    let (inputs, start) = (Tensor<Float>(run.inputs), Tensor<Float>(run.initialState))
    let states = cell.forward(inputs, from: start)
    let gradients = cell.backward(
      upstream: Tensor(run.upstream), states: states, inputs: inputs, initialState: start)
    #expect(normError(Tensor(states.hiddenStates), run.states.hiddenStates) <= 1e-6)
    #expect(normError(Tensor(gradients.dU), run.gradients.dU) <= 1e-6)
  }

  @Test func `initial parameters are small, seeded, and biased as asked`() {
    var random = SplitMix64(seed: 43)
    let parameters = GRUParameters<Double>.initialised(
      inputSize: 3, hiddenSize: 4, updateBias: -1, using: &random)
    #expect(parameters.b.elements == [-1, -1, -1, -1] + Array(repeating: 0, count: 8))
    #expect((parameters.W.elements + parameters.U.elements).allSatisfy { abs($0) <= 0.5 })
    #expect(parameters.parameterCount == 3 * (4 * (4 + 3) + 4))
  }
}
