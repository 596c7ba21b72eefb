import Recurrent
import Testing

/// The gated cells against PyTorch and its autograd: `torch.nn.LSTM`, `torch.nn.GRU`, and the GRU that
/// resets before the product, which PyTorch lacks, written there in plain tensor operations.
struct GatedGoldenTests {
  private func tensor(_ values: [String: NestedNumbers], _ name: String) throws -> Tensor<Double> {
    try #require(values[name]).tensor
  }

  private func expectEqual(_ ours: Tensor<Double>, _ expected: Tensor<Double>, _ name: String) {
    #expect(ours.shape == expected.shape, "\(name)")
    // Sequences are compared step by step: a norm over all of them would hide small, early ones.
    for t in 0..<(expected.rank == 3 ? expected.shape[0] : 1) {
      let error =
        expected.rank == 3
        ? normError(ours[slice: t], expected[slice: t]) : normError(ours, expected)
      #expect(error <= 1e-12, "\(name), step \(t)")
    }
  }

  private func expectEqual(_ ours: [String: Tensor<Double>], _ golden: Golden) throws {
    #expect(Set(ours.keys) == Set(golden.gradients.keys))
    for (name, gradient) in ours {
      expectEqual(gradient, try tensor(golden.gradients, name), name)
    }
  }

  @Test func `the LSTM equals PyTorch, forward and backward`() throws {
    let golden = try Golden(named: "lstm")
    let cell = LSTMCell(
      LSTMParameters(W: try tensor(golden.inputs, "W"), b: try tensor(golden.inputs, "b")))
    let inputs = try tensor(golden.inputs, "x")
    let start = LSTMState(
      hiddenState: try tensor(golden.inputs, "h0"), cellState: try tensor(golden.inputs, "c0"))
    let states = cell.forward(inputs, from: start)
    expectEqual(states.hiddenStates, try tensor(golden.outputs, "h"), "h")
    expectEqual(states.finalState.cellState, try tensor(golden.outputs, "c"), "c")
    let upstream = try tensor(golden.upstream, "upstream_h")
    let cellUpstream = try tensor(golden.upstream, "upstream_c")
    let loss =
      inner(states.hiddenStates, upstream) + inner(states.finalState.cellState, cellUpstream)
    #expect(abs(loss - golden.loss) <= 1e-12 * abs(golden.loss))
    let ours = cell.backward(
      upstream: upstream, finalCellUpstream: cellUpstream, states: states, inputs: inputs,
      initialState: start)
    try expectEqual(
      ["x": ours.dx, "h0": ours.dh0, "c0": ours.dc0, "W": ours.dW, "b": ours.db], golden)
  }

  @Test func `the GRU that resets before the product equals PyTorch's autograd`() throws {
    let golden = try Golden(named: "gru-before")
    let cell = GRUCell(
      GRUParameters(
        W: try tensor(golden.inputs, "W"), U: try tensor(golden.inputs, "U"),
        b: try tensor(golden.inputs, "b")))
    let inputs = try tensor(golden.inputs, "x")
    let start = try tensor(golden.inputs, "h0")
    let states = cell.forward(inputs, from: start)
    expectEqual(states.hiddenStates, try tensor(golden.outputs, "h"), "h")
    let ours = cell.backward(
      upstream: try tensor(golden.upstream, "upstream_h"), states: states, inputs: inputs,
      initialState: start)
    try expectEqual(
      ["x": ours.dx, "h0": ours.dh0, "W": ours.dW, "U": ours.dU, "b": ours.db], golden)
  }

  @Test func `the GRU that resets after the product equals PyTorch, forward and backward`() throws {
    let golden = try Golden(named: "gru-after")
    let cell = ResetAfterGRUCell(
      ResetAfterGRUParameters(
        W: try tensor(golden.inputs, "W"), U: try tensor(golden.inputs, "U"),
        bi: try tensor(golden.inputs, "bi"), bh: try tensor(golden.inputs, "bh")))
    let inputs = try tensor(golden.inputs, "x")
    let start = try tensor(golden.inputs, "h0")
    let states = cell.forward(inputs, from: start)
    expectEqual(states.hiddenStates, try tensor(golden.outputs, "h"), "h")
    let ours = cell.backward(
      upstream: try tensor(golden.upstream, "upstream_h"), states: states, inputs: inputs,
      initialState: start)
    try expectEqual(
      [
        "x": ours.dx, "h0": ours.dh0, "W": ours.dW, "U": ours.dU, "bi": ours.dbi, "bh": ours.dbh,
      ], golden)
  }
}
