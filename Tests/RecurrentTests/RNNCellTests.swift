import Foundation
import Recurrent
import Testing

struct RNNCellTests {
  let run = RandomRun()

  @Test func `a step is tanh of each unit's weighted sum`() {
    let (x, h) = (run.inputs[slice: 0], run.initialState)
    let p = run.cell.parameters
    let ours = run.cell.step(x, from: h).hiddenState
    for n in 0..<3 {
      for u in 0..<5 {
        let fromInput = (0..<4).map { p.Wxh[u, $0] * x[n, $0] }.reduce(0, +)
        let fromState = (0..<5).map { p.Whh[u, $0] * h[n, $0] }.reduce(0, +)
        #expect(abs(ours[n, u] - tanh(fromInput + fromState + p.b[u])) <= 1e-15)
      }
    }
  }

  @Test func `the concatenated spelling gives the same state`() {
    let separate = run.cell.step(run.inputs[slice: 0], from: run.initialState)
    let joined = run.cell.concatenatedStep(run.inputs[slice: 0], from: run.initialState)
    #expect(normError(separate.hiddenState, joined.hiddenState) <= 1e-14)
    #expect(run.cell.parameters.concatenatedWeight.shape == [5, 9])
  }

  @Test func `a run is its steps, one after the other`() {
    var state = run.initialState
    for t in 0..<7 {
      state = run.cell.step(run.inputs[slice: t], from: state).hiddenState
      #expect(state == run.states.hiddenStates[slice: t])
    }
    #expect(state == run.states.finalState)
  }

  @Test func `a split run equals the whole run`() {
    let first = run.cell.forward(run.inputs[slices: 0..<3], from: run.initialState)
    let rest = run.cell.forward(run.inputs[slices: 3..<7], from: first.finalState)
    #expect(first.hiddenStates == run.states.hiddenStates[slices: 0..<3])
    #expect(rest.hiddenStates == run.states.hiddenStates[slices: 3..<7])
  }

  @Test func `sequences of a batch do not touch each other`() {
    var inputs = run.inputs
    for t in 0..<7 { inputs[t, 0, 1] += 1 }
    let changed = run.cell.forward(inputs, from: run.initialState).hiddenStates
    for t in 0..<7 {
      #expect(changed[slice: t][slice: 1] == run.states.hiddenStates[slice: t][slice: 1])
      #expect(changed[slice: t][slice: 0] != run.states.hiddenStates[slice: t][slice: 0])
    }
  }

  @Test func `a later input changes no earlier state`() {
    var inputs = run.inputs
    inputs[4, 0, 0] += 1
    let changed = run.cell.forward(inputs, from: run.initialState).hiddenStates
    #expect(changed[slices: 0..<4] == run.states.hiddenStates[slices: 0..<4])
    #expect(changed[slice: 4] != run.states.hiddenStates[slice: 4])
  }

  @Test func `a used buffer of another size gives the same states`() {
    var states = run.states
    let short = run.inputs[slices: 0..<2]
    run.cell.forward(short, from: run.initialState, into: &states)
    #expect(states == run.cell.forward(short, from: run.initialState))
    run.cell.forward(run.inputs, from: run.initialState, into: &states)
    #expect(states == run.states)
  }

  @Test func `the number of parameters is that of its matrices`() {
    #expect(run.cell.parameters.parameterCount == 5 * (4 + 5) + 5)
    #expect(run.head.parameterCount == 6 * 5 + 6)
  }

  @Test func `Float and Double agree to the precision of Float`() {
    let p = run.cell.parameters
    let cell = RNNCell<Float>(
      RNNParameters(Wxh: Tensor(p.Wxh), Whh: Tensor(p.Whh), b: Tensor(p.b)))
    let (inputs, start) = (Tensor<Float>(run.inputs), Tensor<Float>(run.initialState))
    let states = cell.forward(inputs, from: start)
    let gradients = cell.backward(
      upstream: Tensor(run.upstream), states: states, inputs: inputs, initialState: start)
    #expect(normError(Tensor(states.hiddenStates), run.states.hiddenStates) <= 1e-6)
    #expect(normError(Tensor(gradients.dWhh), run.gradients.dWhh) <= 1e-6)
    #expect(normError(Tensor(gradients.dx), run.gradients.dx) <= 1e-6)
    #expect(normError(Tensor(gradients.dh0), run.gradients.dh0) <= 1e-6)
  }
}
