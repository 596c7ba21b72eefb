import Recurrent
import Testing

struct TemporalContributionsTests {
  let run = RandomRun(seed: 6, T: 4, N: 2, D: 3, H: 3)

  private var contributions: Tensor<Double> {
    run.cell.temporalContributions(
      upstream: run.upstream, states: run.states, initialState: run.initialState)
  }

  /// The loss of step t in a net whose copy k of Whh may differ from the others.
  private func loss(ofStep t: Int, copy k: Int, _ Whh: Tensor<Double>) -> Double {
    var state = run.initialState
    for step in 0...t {
      var cell = run.cell
      if step == k { cell.parameters.Whh = Whh }
      state = cell.step(run.inputs[slice: step], from: state).hiddenState
    }
    return inner(state, run.upstream[slice: t])
  }

  @Test func `each contribution is the derivative with respect to one copy of the weight`() {
    for t in 0..<4 {
      for k in 0...t {
        let numerical = numericalGradient(
          of: { loss(ofStep: t, copy: k, $0) }, at: run.cell.parameters.Whh, step: 1e-5)
        #expect(normError(contributions[slice: t][slice: k], numerical) <= 1e-6)
      }
    }
  }

  @Test func `all contributions add up to the gradient of the run`() {
    #expect(contributions.shape == [4, 4, 3, 3])
    #expect(normError(contributions.sum(axes: [0, 1]), run.gradients.dWhh) <= 1e-14)
  }

  @Test func `the contributions to one step add up to the gradient of its loss`() {
    for t in 0..<4 {
      var upstream = Tensor<Double>.zeros(4, 2, 3)
      upstream[slice: t] = run.upstream[slice: t]
      let gradients = run.cell.backward(
        upstream: upstream, states: run.states, inputs: run.inputs,
        initialState: run.initialState)
      #expect(normError(contributions[slice: t].sum(axes: [0]), gradients.dWhh) <= 1e-14)
    }
  }

  @Test func `no loss depends on a later copy`() {
    for t in 0..<4 {
      for k in t + 1..<4 { #expect(contributions[slice: t][slice: k] == .zeros(3, 3)) }
    }
  }

  @Test func `the losses of a batch are weighted as the upstream gradient says`() {
    let loss = SoftmaxCrossEntropy(targets: run.targets, mask: run.mask)
    let hiddenStates = run.states.hiddenStates
    let upstream = run.head.backward(
      upstream: loss.gradient(at: run.head.logits(hiddenStates)), hiddenStates: hiddenStates
    ).dHiddenStates
    let sum = run.cell.temporalContributions(
      upstream: upstream, states: run.states, initialState: run.initialState
    ).sum(axes: [0, 1])
    let numerical = numericalGradient(
      of: { Whh in
        var cell = run.cell
        cell.parameters.Whh = Whh
        let states = cell.forward(run.inputs, from: run.initialState)
        return loss.value(of: run.head.logits(states.hiddenStates))
      }, at: run.cell.parameters.Whh, step: 1e-5)
    #expect(normError(sum, numerical) <= 1e-6)
  }
}
