import Foundation
import Recurrent
import Testing

/// Each layout is read by a plain loop that knows nothing but the other library's documentation.
struct WeightLayoutTests {
  let lstm = LSTMRun(seed: 61)
  let before = GRURun(seed: 62)
  let after = ResetAfterGRURun(seed: 63)

  private func logistic(_ a: Double) -> Double { 1 / (1 + exp(-a)) }

  /// Row `row` of a weight (out × in) times a vector.
  private func product(_ weight: Tensor<Double>, _ row: Int, _ vector: [Double]) -> Double {
    vector.indices.map { weight[row, $0] * vector[$0] }.reduce(0, +)
  }

  @Test func `a packed PyTorch LSTM computes the same states in a plain loop`() {
    let packed = PyTorchWeights(lstm.cell.parameters)
    let T = 7
    for n in 0..<3 {
      var h = lstm.initialState.hiddenState[slice: n].elements
      var c = lstm.initialState.cellState[slice: n].elements
      for t in 0..<T {
        let x = lstm.inputs[slice: t][slice: n].elements
        let a = (0..<20).map { row in
          product(packed.weightInput, row, x) + packed.biasInput[row]
            + product(packed.weightHidden, row, h) + packed.biasHidden[row]
        }
        for u in 0..<5 {
          // i, f, g, o
          c[u] = logistic(a[5 + u]) * c[u] + logistic(a[u]) * tanh(a[10 + u])
          h[u] = logistic(a[15 + u]) * tanh(c[u])
        }
        #expect(normError(Tensor(h), lstm.states.hiddenStates[slice: t][slice: n]) <= 1e-14)
      }
      #expect(normError(Tensor(c), lstm.states.finalState.cellState[slice: n]) <= 1e-14)
    }
  }

  @Test func `a packed ONNX LSTM computes the same step in a plain loop`() {
    let packed = ONNXWeights(lstm.cell.parameters)
    let (W, R) = (packed.W[slice: 0], packed.R[slice: 0])
    for n in 0..<3 {
      let x = lstm.inputs[slice: 0][slice: n].elements
      let h = lstm.initialState.hiddenState[slice: n].elements
      let a = (0..<20).map { row in
        product(W, row, x) + product(R, row, h) + packed.B[0, row] + packed.B[0, 20 + row]
      }
      for u in 0..<5 {
        // i, o, f, c
        let c =
          logistic(a[10 + u]) * lstm.initialState.cellState[n, u] + logistic(a[u]) * tanh(a[15 + u])
        let expected = logistic(a[5 + u]) * tanh(c)
        #expect(abs(lstm.states.hiddenStates[0, n, u] - expected) <= 1e-14)
      }
    }
  }

  @Test func `a packed Keras LSTM computes the same step in a plain loop`() {
    let packed = KerasWeights(lstm.cell.parameters)
    #expect(packed.kernel.shape == [4, 20])
    for n in 0..<3 {
      for u in 0..<5 {
        func a(_ block: Int) -> Double {
          let column = 5 * block + u
          let fromInput = (0..<4).map { lstm.inputs[0, n, $0] * packed.kernel[$0, column] }
          let fromState = (0..<5).map {
            lstm.initialState.hiddenState[n, $0] * packed.recurrentKernel[$0, column]
          }
          return (fromInput + fromState).reduce(0, +) + packed.bias[column]
        }
        // i, f, c, o
        let c = logistic(a(1)) * lstm.initialState.cellState[n, u] + logistic(a(0)) * tanh(a(2))
        #expect(abs(lstm.states.hiddenStates[0, n, u] - logistic(a(3)) * tanh(c)) <= 1e-14)
      }
    }
  }

  @Test func `a packed ONNX GRU that resets before the product computes the same step`() {
    let packed = ONNXWeights(before.cell.parameters)
    #expect(!packed.linearBeforeReset)
    let (W, R) = (packed.W[slice: 0], packed.R[slice: 0])
    for n in 0..<3 {
      let x = before.inputs[slice: 0][slice: n].elements
      let h = before.initialState[slice: n].elements
      func a(_ row: Int, _ state: [Double]) -> Double {
        product(W, row, x) + product(R, row, state) + packed.B[0, row] + packed.B[0, 15 + row]
      }
      let reset = (0..<5).map { logistic(a(5 + $0, h)) * h[$0] }
      for u in 0..<5 {
        // z, r, h: z keeps the old state.
        let z = logistic(a(u, h))
        let expected = (1 - z) * tanh(a(10 + u, reset)) + z * h[u]
        #expect(abs(before.states.hiddenStates[0, n, u] - expected) <= 1e-14)
      }
    }
  }

  @Test func `a packed Keras GRU that resets after the product computes the same step`() {
    let packed = KerasWeights(after.cell.parameters)
    #expect(packed.bias.shape == [2, 15])
    for n in 0..<3 {
      for u in 0..<5 {
        func shares(_ block: Int) -> (input: Double, state: Double) {
          let column = 5 * block + u
          let input = (0..<4).map { after.inputs[0, n, $0] * packed.kernel[$0, column] }
          let state = (0..<5).map { after.initialState[n, $0] * packed.recurrentKernel[$0, column] }
          return (
            input.reduce(0, +) + packed.bias[0, column], state.reduce(0, +) + packed.bias[1, column]
          )
        }
        let (forUpdate, forReset, forCandidate) = (shares(0), shares(1), shares(2))
        let z = logistic(forUpdate.input + forUpdate.state)
        let r = logistic(forReset.input + forReset.state)
        let candidate = tanh(forCandidate.input + r * forCandidate.state)
        let expected = z * after.initialState[n, u] + (1 - z) * candidate
        #expect(abs(after.states.hiddenStates[0, n, u] - expected) <= 1e-14)
      }
    }
  }

  @Test func `every layout can be read back`() {
    let (lstm, before, after) = (
      lstm.cell.parameters, before.cell.parameters, after.cell.parameters
    )
    #expect(LSTMParameters(PyTorchWeights(lstm)) == lstm)
    #expect(LSTMParameters(ONNXWeights(lstm)) == lstm)
    #expect(LSTMParameters(KerasWeights(lstm)) == lstm)
    #expect(GRUParameters(ONNXWeights(before)) == before)
    #expect(GRUParameters(KerasWeights(before)) == before)
    #expect(ResetAfterGRUParameters(PyTorchWeights(after)) == after)
    #expect(ResetAfterGRUParameters(ONNXWeights(after)) == after)
    #expect(ResetAfterGRUParameters(KerasWeights(after)) == after)
  }

  @Test func `two biases of an LSTM act by their sum`() {
    var packed = PyTorchWeights(lstm.cell.parameters)
    packed.biasHidden = packed.biasInput.map { $0 / 4 }
    packed.biasInput = packed.biasInput.map { 3 * $0 / 4 }
    #expect(
      normError(LSTMParameters(packed).b, lstm.cell.parameters.b) <= 1e-15)
  }

  @Test func `a GRU of the other variant is refused`() async throws {
    let result = try #require(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = GRUParameters(ONNXWeights(ResetAfterGRURun(seed: 63).cell.parameters))
      })
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("A GRU that resets after the product is a ResetAfterGRUCell."))
  }
}
