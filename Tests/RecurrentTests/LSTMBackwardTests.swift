import Recurrent
import Testing

struct LSTMBackwardTests {
  static let variables: [Variable<LSTMRun, LSTMGradients<Double>>] = [
    Variable("dx", \.inputs, \.dx), Variable("dh0", \.initialState.hiddenState, \.dh0),
    Variable("dc0", \.initialState.cellState, \.dc0),
    Variable("dW", \.cell.parameters.W, \.dW), Variable("db", \.cell.parameters.b, \.db),
  ]

  let run = LSTMRun()

  @Test(arguments: variables)
  func `backpropagation through time equals central differences`(
    variable: Variable<LSTMRun, LSTMGradients<Double>>
  ) {
    let numerical = numericalGradient(
      of: { variable.replaced(run, $0).loss }, at: variable.value(run), step: 1e-5)
    #expect(normError(variable.gradient(run.gradients), numerical) <= 1e-8)
  }

  @Test(arguments: [(1, 3), (7, 1), (1, 1)])
  func `a run's gradients are the sums of its steps'`(T: Int, N: Int) {
    let run = LSTMRun(seed: 34, T: T, N: N)
    let states = run.states
    var carry = LSTMState(hiddenState: .zeros(N, 5), cellState: run.cellUpstream)
    var (dW, db) = (Tensor<Double>.zeros(20, 9), Tensor<Double>.zeros(20))
    for t in (0..<T).reversed() {
      carry.hiddenState = carry.hiddenState.combined(with: run.upstream[slice: t], +)
      let step = run.cell.stepBackward(
        upstream: carry, step: states.step(t), input: run.inputs[slice: t],
        previousState: t == 0 ? run.initialState : states.step(t - 1).state)
      (dW, db) = (dW.combined(with: step.dW, +), db.combined(with: step.db, +))
      carry = LSTMState(hiddenState: step.dh, cellState: step.dc)
      #expect(normError(run.gradients.dx[slice: t], step.dx) <= 1e-14)
    }
    #expect(normError(run.gradients.dW, dW) <= 1e-14)
    #expect(normError(run.gradients.db, db) <= 1e-14)
    #expect(normError(run.gradients.dh0, carry.hiddenState) <= 1e-14)
    #expect(normError(run.gradients.dc0, carry.cellState) <= 1e-14)
  }

  @Test func `no upstream gradient of the last cell state is one of zeros`() {
    let gradients = run.cell.backward(
      upstream: run.upstream, states: run.states, inputs: run.inputs,
      initialState: run.initialState)
    #expect(
      gradients
        == run.cell.backward(
          upstream: run.upstream, finalCellUpstream: .zeros(3, 5), states: run.states,
          inputs: run.inputs, initialState: run.initialState))
    #expect(gradients.dc0 != run.gradients.dc0)
  }

  @Test func `the last cell state alone reaches every gradient but the last output gate's`() {
    let gradients = run.cell.backward(
      upstream: .zeros(7, 3, 5), finalCellUpstream: run.cellUpstream, states: run.states,
      inputs: run.inputs, initialState: run.initialState)
    for t in 0..<7 { #expect(!gradients.dx[slice: t].elements.contains(0)) }
    let last = gradients.dPreActivations[slice: 6]
    #expect(last.columns(10..<15) == .zeros(3, 5))
    #expect(!last.columns(0..<10).elements.contains(0))
  }

  @Test func `the Jacobian of a step equals central differences`() {
    let step = run.cell.step(run.inputs[slice: 0], from: run.initialState)
    let row = 1
    func states(_ joined: Tensor<Double>) -> Tensor<Double> {
      var state = run.initialState
      for unit in 0..<5 {
        state.hiddenState[row, unit] = joined[unit]
        state.cellState[row, unit] = joined[5 + unit]
      }
      let shifted = run.cell.step(run.inputs[slice: 0], from: state)
      return Tensor(
        shifted.hiddenState[slice: row].elements + shifted.cellState[slice: row].elements)
    }
    let point = Tensor(
      run.initialState.hiddenState[slice: row].elements
        + run.initialState.cellState[slice: row].elements)
    let numerical = Tensor<Double>.stacking(
      (0..<10).map { entry in
        numericalGradient(of: { states($0)[entry] }, at: point, step: 1e-5)
      })
    let jacobian = run.cell.stepJacobian(of: step, previousState: run.initialState, row: row)
    #expect(normError(jacobian, numerical) <= 1e-8)
  }

  @Test func `the Jacobian takes upstream gradients where the backward takes them`() {
    let step = run.cell.step(run.inputs[slice: 0], from: run.initialState)
    let upstream = LSTMState(hiddenState: run.upstream[slice: 0], cellState: run.cellUpstream)
    let gradients = run.cell.stepBackward(
      upstream: upstream, step: step, input: run.inputs[slice: 0], previousState: run.initialState)
    for row in 0..<3 {
      let jacobian = run.cell.stepJacobian(of: step, previousState: run.initialState, row: row)
      let left = Tensor(
        rows: [upstream.hiddenState[slice: row].elements + upstream.cellState[slice: row].elements])
      let product = matmul(left, jacobian)
      #expect(normError(product.columns(0..<5)[slice: 0], gradients.dh[slice: row]) <= 1e-14)
      #expect(normError(product.columns(5..<10)[slice: 0], gradients.dc[slice: row]) <= 1e-14)
    }
  }

  @Test func `used buffers give the same gradients`() {
    var gradients = LSTMRun(seed: 35, T: 3, N: 2).gradients
    for _ in 0..<2 {
      run.cell.backward(
        upstream: run.upstream, finalCellUpstream: run.cellUpstream, states: run.states,
        inputs: run.inputs, initialState: run.initialState, into: &gradients)
      #expect(gradients == run.gradients)
    }
  }
}
