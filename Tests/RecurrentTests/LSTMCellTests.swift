import Foundation
import Recurrent
import Testing

struct LSTMCellTests {
  let run = LSTMRun()

  private func logistic(_ a: Double) -> Double { 1 / (1 + exp(-a)) }

  @Test func `a step opens three gates and writes a candidate, unit by unit`() {
    let (x, state) = (run.inputs[slice: 0], run.initialState)
    let (W, b) = (run.cell.parameters.W, run.cell.parameters.b)
    let ours = run.cell.step(x, from: state)
    for n in 0..<3 {
      for u in 0..<5 {
        func preActivation(_ block: Int) -> Double {
          let row = 5 * block + u
          let fromState = (0..<5).map { W[row, $0] * state.hiddenState[n, $0] }.reduce(0, +)
          let fromInput = (0..<4).map { W[row, 5 + $0] * x[n, $0] }.reduce(0, +)
          return fromState + fromInput + b[row]
        }
        let (i, f) = (logistic(preActivation(0)), logistic(preActivation(1)))
        let (o, g) = (logistic(preActivation(2)), tanh(preActivation(3)))
        let cell = f * state.cellState[n, u] + i * g
        let pairs = [
          (ours.inputGate, i), (ours.forgetGate, f), (ours.outputGate, o), (ours.candidate, g),
          (ours.cellState, cell), (ours.hiddenState, o * tanh(cell)),
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
      state = step.state
    }
    #expect(state == run.states.finalState)
    let first = run.cell.forward(run.inputs[slices: 0..<3], from: run.initialState)
    let rest = run.cell.forward(run.inputs[slices: 3..<7], from: first.finalState)
    #expect(rest.hiddenStates == run.states.hiddenStates[slices: 3..<7])
    #expect(rest.finalState == state)
    #expect(LSTMStates(steps: (0..<7).map { run.states.step($0) }) == run.states)
  }

  @Test func `an open forget gate and a shut input gate keep the cell state`() {
    var cell = run.cell
    for unit in 0..<5 { (cell.parameters.b[unit], cell.parameters.b[5 + unit]) = (-50, 50) }
    let step = cell.step(run.inputs[slice: 0], from: run.initialState)
    #expect(normError(step.cellState, run.initialState.cellState) <= 1e-15)
  }

  @Test func `lengths pick both states of each sequence`() {
    let state = run.states.state(atLengths: [2, 7, 1])
    for (n, length) in [2, 7, 1].enumerated() {
      let step = run.states.step(length - 1)
      #expect(state.hiddenState[slice: n] == step.hiddenState[slice: n])
      #expect(state.cellState[slice: n] == step.cellState[slice: n])
    }
  }

  @Test func `a model decodes with an LSTM, whose cell state it carries`() {
    let run = LSTMRun(seed: 36, D: 6)
    var random = SplitMix64(seed: 37)
    let model = RecurrentModel(
      cell: run.cell, head: LinearHead(Why: random.tensor(6, 5), by: random.tensor(6)))
    let first = Tensor<Double>.oneHot([1, 0, 5], classes: 6)
    let decoding = model.oneToMany(first: first, from: run.initialState, steps: 4)
    var (input, state) = (first, run.initialState)
    for t in 0..<4 {
      state = run.cell.step(input, from: state).state
      #expect(decoding.logits[slice: t] == model.head.logits(state.hiddenState))
      input = .oneHot(decoding.tokens[t], classes: 6)
    }
  }

  @Test func `initial parameters are small, seeded, and open the forget gates`() {
    var random = SplitMix64(seed: 38)
    let parameters = LSTMParameters<Double>.initialised(
      inputSize: 3, hiddenSize: 4, using: &random)
    #expect(parameters.W.shape == [16, 7])
    #expect(parameters.W.elements.allSatisfy { abs($0) <= 0.5 && $0 != 0 })
    #expect(parameters.b.elements == [0, 0, 0, 0, 1, 1, 1, 1] + Array(repeating: 0, count: 8))
    #expect(parameters.parameterCount == 4 * (4 * (4 + 3) + 4))
    var again = SplitMix64(seed: 38)
    let single = LSTMParameters<Float>.initialised(
      inputSize: 3, hiddenSize: 4, forgetBias: 2, using: &again)
    #expect(single.W == Tensor<Float>(parameters.W))
    #expect(single.b[4] == 2)
  }

  @Test func `extreme pre-activations stay finite`() {
    #expect(Double.sigmoid(-800) == 0)
    #expect(Double.sigmoid(800) == 1)
    #expect(Double.sigmoid(0) == 0.5)
    #expect(Float.sigmoid(-200) == 0)
    #expect(Double.sigmoid(.nan).isNaN)
    for a in [0.3, 2, 40.0] {
      #expect(abs(Double.sigmoid(a) + Double.sigmoid(-a) - 1) <= 1e-15)
    }
  }

  @Test func `Float and Double agree to the precision of Float`() {
    let p = run.cell.parameters
    let cell = LSTMCell<Float>(LSTMParameters(W: Tensor(p.W), b: Tensor(p.b)))
    let inputs = Tensor<Float>(run.inputs)
    let start = LSTMState<Float>(
      hiddenState: Tensor(run.initialState.hiddenState),
      cellState: Tensor(run.initialState.cellState))
    let states = cell.forward(inputs, from: start)
    let gradients = cell.backward(
      upstream: Tensor(run.upstream), finalCellUpstream: Tensor(run.cellUpstream), states: states,
      inputs: inputs, initialState: start)
    #expect(normError(Tensor(states.hiddenStates), run.states.hiddenStates) <= 1e-6)
    #expect(normError(Tensor(gradients.dW), run.gradients.dW) <= 1e-6)
    #expect(normError(Tensor(gradients.dc0), run.gradients.dc0) <= 1e-6)
  }

  @Test func `a weight of another shape is a programming error that names the rule`() async throws {
    let result = try #require(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = LSTMParameters<Double>(W: .zeros(8, 1), b: .zeros(8))
      })
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("W must be 4H × (H + D), but has shape [8, 1]."))
  }
}
