import Recurrent
import Testing

struct RNNBackwardTests {
  static let stepVariables: [Variable<RNNProblem, RNNStepGradients<Double>>] = [
    Variable("dx", \.inputs, \.dx), Variable("dh", \.initialState, \.dh),
    Variable("dWxh", \.cell.parameters.Wxh, \.dWxh),
    Variable("dWhh", \.cell.parameters.Whh, \.dWhh),
    Variable("db", \.cell.parameters.b, \.db),
  ]
  static let runVariables: [Variable<RNNProblem, RNNGradients<Double>>] = [
    Variable("dx", \.inputs, \.dx), Variable("dh0", \.initialState, \.dh0),
    Variable("dWxh", \.cell.parameters.Wxh, \.dWxh),
    Variable("dWhh", \.cell.parameters.Whh, \.dWhh),
    Variable("db", \.cell.parameters.b, \.db),
  ]

  let run = RandomRun(seed: 2)

  @Test(arguments: stepVariables)
  func `the backward of a step equals central differences`(
    variable: Variable<RNNProblem, RNNStepGradients<Double>>
  ) {
    var problem = RNNProblem(run)
    problem.inputs = run.inputs[slice: 0]
    let upstream = run.upstream[slice: 0]
    let gradients = run.cell.stepBackward(
      upstream: upstream, step: run.cell.step(problem.inputs, from: run.initialState),
      input: problem.inputs, previousState: run.initialState)
    let numerical = numericalGradient(
      of: { tensor in
        let shifted = variable.replaced(problem, tensor)
        return inner(
          shifted.cell.step(shifted.inputs, from: shifted.initialState).hiddenState, upstream)
      }, at: variable.value(problem), step: 1e-5)
    #expect(normError(variable.gradient(gradients), numerical) <= 1e-6)
  }

  @Test(arguments: runVariables)
  func `backpropagation through time equals central differences`(
    variable: Variable<RNNProblem, RNNGradients<Double>>
  ) {
    let problem = RNNProblem(run)
    let numerical = numericalGradient(
      of: { inner(variable.replaced(problem, $0).states.hiddenStates, run.upstream) },
      at: variable.value(problem), step: 1e-5)
    #expect(normError(variable.gradient(run.gradients), numerical) <= 1e-6)
  }

  @Test(arguments: runVariables)
  func `loss, head and cell together equal central differences`(
    variable: Variable<RNNProblem, RNNGradients<Double>>
  ) {
    let problem = RNNProblem(run)
    let loss = SoftmaxCrossEntropy(targets: run.targets, mask: run.mask)
    let numerical = numericalGradient(
      of: { loss.value(of: run.head.logits(variable.replaced(problem, $0).states.hiddenStates)) },
      at: variable.value(problem), step: 1e-5)
    let hiddenStates = run.states.hiddenStates
    let head = run.head.backward(
      upstream: loss.gradient(at: run.head.logits(hiddenStates)), hiddenStates: hiddenStates)
    let gradients = run.cell.backward(
      upstream: head.dHiddenStates, states: run.states, inputs: run.inputs,
      initialState: run.initialState)
    #expect(normError(variable.gradient(gradients), numerical) <= 1e-6)
  }

  @Test(arguments: [(1, 3), (7, 1), (1, 1)])
  func `a run's gradients are the sums of its steps'`(T: Int, N: Int) {
    let run = RandomRun(seed: 3, T: T, N: N)
    var carry = Tensor<Double>.zeros(N, 5)
    var dWhh = Tensor<Double>.zeros(5, 5)
    for t in (0..<T).reversed() {
      let previous = t == 0 ? run.initialState : run.states.hiddenStates[slice: t - 1]
      let step = run.cell.stepBackward(
        upstream: run.upstream[slice: t].combined(with: carry, +),
        step: RNNStep(hiddenState: run.states.hiddenStates[slice: t]),
        input: run.inputs[slice: t], previousState: previous)
      dWhh = dWhh.combined(with: step.dWhh, +)
      carry = step.dh
      #expect(normError(run.gradients.dx[slice: t], step.dx) <= 1e-14)
    }
    #expect(normError(run.gradients.dWhh, dWhh) <= 1e-14)
    #expect(normError(run.gradients.dh0, carry) <= 1e-14)
  }

  @Test func `a loss at one step reaches no later input`() {
    var upstream = Tensor<Double>.zeros(7, 3, 5)
    upstream[slice: 3] = run.upstream[slice: 3]
    let gradients = run.cell.backward(
      upstream: upstream, states: run.states, inputs: run.inputs, initialState: run.initialState)
    #expect(gradients.dx[slices: 4..<7] == .zeros(3, 3, 4))
    #expect(!gradients.dx[slices: 0..<4].elements.contains(0))
  }

  @Test func `used buffers give the same gradients`() {
    var gradients = RandomRun(seed: 9, T: 3, N: 2).gradients
    run.cell.backward(
      upstream: run.upstream, states: run.states, inputs: run.inputs,
      initialState: run.initialState, into: &gradients)
    #expect(gradients == run.gradients)
    run.cell.backward(
      upstream: run.upstream, states: run.states, inputs: run.inputs,
      initialState: run.initialState, into: &gradients)
    #expect(gradients == run.gradients)
  }
}
