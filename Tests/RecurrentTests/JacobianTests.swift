import Recurrent
import Testing

/// The derivatives of states against central differences.
struct JacobianTests {
  @Test func `a product of step Jacobians is the derivative of the later state`() {
    var random = SplitMix64(seed: 61)
    let cell = RNNCell(
      RNNParameters(Wxh: random.tensor(5, 4), Whh: random.tensor(5, 5), b: random.tensor(5)))
    let (inputs, start) = (random.tensor(6, 1, 4), random.tensor(1, 5))
    let states = cell.forward(inputs, from: start).hiddenStates
    let all = Tensor(shape: [7, 5], elements: start.elements + states.elements)
    for (k, t) in [(0, 1), (1, 4), (0, 6), (3, 3)] {
      let jacobian = cell.jacobian(through: all, from: k, to: t)
      for unit in 0..<5 {
        let row = numericalGradient(
          of: { state in
            t == k
              ? state[0, unit]
              : cell.forward(inputs[slices: k..<t], from: state).hiddenStates[t - k - 1, 0, unit]
          }, at: all[slices: k..<k + 1], step: 1e-5)
        #expect(normError(jacobian[slices: unit..<unit + 1], row) <= 1e-8, "\(k) to \(t)")
      }
    }
  }

  @Test func `chunks hold the states that they hand over constant`() {
    var random = SplitMix64(seed: 71)
    let parameters = RNNParameters(
      Wxh: random.tensor(4, 3), Whh: random.tensor(4, 4), b: random.tensor(4))
    let (inputs, start) = (random.tensor(7, 2, 3), random.tensor(2, 4))
    let upstream = random.tensor(7, 2, 4)
    let cell = RNNCell(parameters)
    let states = cell.forward(inputs, from: start).hiddenStates
    let gradients = cell.truncatedBackward(
      upstream: upstream, inputs: inputs, initialState: start, chunkLength: 3)
    let numerical = numericalGradient(
      of: { Whh in
        var nudged = cell
        nudged.parameters.Whh = Whh
        return [0..<3, 3..<6, 6..<7].reduce(0) { sum, chunk in
          let from = chunk.lowerBound == 0 ? start : states[slice: chunk.lowerBound - 1]
          let part = nudged.forward(inputs[slices: chunk], from: from).hiddenStates
          return sum + part.combined(with: upstream[slices: chunk], *).sum()
        }
      }, at: parameters.Whh, step: 1e-5)
    #expect(normError(gradients.dWhh, numerical) <= 1e-8)
    let whole = cell.backward(
      upstream: upstream, states: cell.forward(inputs, from: start), inputs: inputs,
      initialState: start)
    let uncut = cell.truncatedBackward(
      upstream: upstream, inputs: inputs, initialState: start, chunkLength: 9)
    #expect(uncut == whole)
  }

  @Test(arguments: [1, 2, 7, 40])
  func `an orthogonal factor keeps lengths and leaves a triangle`(size: Int) {
    var random = SplitMix64(seed: UInt64(size))
    let matrix = random.tensor(size, size)
    let factor = matrix.orthogonalFactor()
    let identity = Tensor<Double>.oneHot(Array(0..<size), classes: size)
    #expect(normError(matmul(factor, factor, transposingLeft: true), identity) <= 1e-13)
    let triangle = matmul(factor, matrix, transposingLeft: true)
    for row in 0..<size {
      #expect(triangle[row, row] >= 0)
      for column in 0..<row { #expect(abs(triangle[row, column]) <= 1e-12) }
    }
  }
}
