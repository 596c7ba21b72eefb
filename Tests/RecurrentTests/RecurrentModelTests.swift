import Recurrent
import Testing

struct RecurrentModelTests {
  let run = RandomRun(seed: 12, D: 6, V: 6)

  private var model: RecurrentModel<RNNCell<Double>> {
    RecurrentModel(cell: run.cell, head: run.head)
  }

  @Test func `one to one is a step and the head`() {
    let step = run.cell.step(run.inputs[slice: 0], from: run.initialState)
    #expect(
      model.oneToOne(run.inputs[slice: 0], from: run.initialState)
        == run.head.logits(step.hiddenState))
  }

  @Test func `one to many feeds its own choices back`() {
    let decoding = model.oneToMany(first: run.inputs[slice: 0], from: run.initialState, steps: 5)
    #expect(decoding.logits.shape == [5, 3, 6])
    var (input, state) = (run.inputs[slice: 0], run.initialState)
    for t in 0..<5 {
      state = run.cell.step(input, from: state).hiddenState
      #expect(decoding.logits[slice: t] == run.head.logits(state))
      input = .oneHot(decoding.tokens[t], classes: 6)
      for n in 0..<3 {
        let row = decoding.logits[slice: t][slice: n]
        #expect(row[decoding.tokens[t][n]] == row.elements.max())
      }
    }
  }

  @Test func `a tie goes to the lowest class`() {
    let head = LinearHead<Double>(
      Why: .zeros(6, 5), by: Tensor([0, 2, 1, 2, 0, 2]))
    let model = RecurrentModel(cell: run.cell, head: head)
    let decoding = model.oneToMany(first: run.inputs[slice: 0], from: run.initialState, steps: 2)
    #expect(decoding.tokens == [[1, 1, 1], [1, 1, 1]])
  }

  @Test func `many to one reads each sequence at its length`() {
    let logits = model.manyToOne(run.inputs, lengths: [3, 1, 6], from: run.initialState)
    let all = model.alignedManyToMany(run.inputs, from: run.initialState)
    for (n, length) in [3, 1, 6].enumerated() {
      #expect(logits[slice: n] == all[slice: length - 1][slice: n])
    }
  }

  @Test func `aligned many to many has logits at every step`() {
    #expect(
      model.alignedManyToMany(run.inputs, from: run.initialState)
        == run.head.logits(run.states.hiddenStates))
  }

  @Test func `an encoder hands its last valid state to the decoder`() {
    let other = RandomRun(seed: 13, T: 4, D: 2)
    let decoding = model.encoderDecoder(
      encoder: other.cell, source: other.inputs, lengths: [2, 3, 1], from: other.initialState,
      first: run.inputs[slice: 0], steps: 3)
    let context = readout(other.states.hiddenStates, atLengths: [2, 3, 1])
    #expect(
      decoding == model.oneToMany(first: run.inputs[slice: 0], from: context, steps: 3))
    let deaf = model.oneToMany(first: run.inputs[slice: 0], from: .zeros(3, 5), steps: 3)
    #expect(decoding.logits != deaf.logits)
  }
}
