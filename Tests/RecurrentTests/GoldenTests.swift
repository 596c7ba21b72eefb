import Recurrent
import Testing

/// The reference cell against `torch.nn.RNN` and its autograd.
struct GoldenTests {
  let golden: Golden
  let cell: RNNCell<Double>
  let inputs: Tensor<Double>
  let initialState: Tensor<Double>
  let upstream: Tensor<Double>

  init() throws {
    let golden = try Golden(named: "rnn")
    func input(_ name: String) throws -> Tensor<Double> {
      try #require(golden.inputs[name]).tensor
    }
    self.golden = golden
    cell = RNNCell(
      RNNParameters(Wxh: try input("Wxh"), Whh: try input("Whh"), b: try input("b")))
    inputs = try input("x")
    initialState = try input("h0")
    upstream = try #require(golden.upstream["upstream_h"]).tensor
  }

  @Test func `the forward pass equals PyTorch`() throws {
    let states = cell.forward(inputs, from: initialState)
    let expected = try #require(golden.outputs["h"]).tensor
    for t in 0..<inputs.shape[0] {
      #expect(normError(states.hiddenStates[slice: t], expected[slice: t]) <= 1e-12)
    }
    #expect(abs(inner(states.hiddenStates, upstream) - golden.loss) <= 1e-12 * abs(golden.loss))
  }

  @Test(arguments: ["x", "h0", "Wxh", "Whh", "b"])
  func `every gradient equals PyTorch`(name: String) throws {
    let gradients = cell.backward(
      upstream: upstream, states: cell.forward(inputs, from: initialState),
      inputs: inputs, initialState: initialState)
    let ours = [
      "x": gradients.dx, "h0": gradients.dh0, "Wxh": gradients.dWxh, "Whh": gradients.dWhh,
      "b": gradients.db,
    ]
    let expected = try #require(golden.gradients[name]).tensor
    #expect(normError(try #require(ours[name]), expected) <= 1e-12)
  }
}
