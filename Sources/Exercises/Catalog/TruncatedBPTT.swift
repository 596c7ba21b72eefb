import Recurrent
import RecurrentKit

extension Exercise {
  /// E07b: backpropagation through time, cut into chunks.
  static let truncatedBPTT = Exercise(
    "truncated-bptt",
    [
      Function(
        "truncatedBPTT",
        [
          .sequence("upstream", .batch, .hidden), .sequence("x", .batch, .input),
          .matrix("h0", .batch, .hidden), .weight("Wxh", .hidden, .input),
          .weight("Whh", .hidden, .hidden), .vector("b", .hidden), chunk,
        ],
        outputs: [
          Output("dx", .time, .batch, .input), Output("dh0", .batch, .hidden),
          Output("dWxh", .hidden, .input), Output("dWhh", .hidden, .hidden),
          Output("db", .hidden),
        ]
      ) {
        (
          upstream: [Matrix], x: [Matrix], h0: Matrix, Wxh: Matrix, Whh: Matrix,
          b: RecurrentKit.Vector, chunk: Int
        ) in
        let gradients = cell(Wxh, Whh, b).truncatedBackward(
          upstream: Tensor(upstream), inputs: Tensor(x), initialState: Tensor(h0),
          chunkLength: chunk)
        return RNNGradient(
          dx: gradients.dx.matrices, dh0: gradients.dh0.matrix, dWxh: gradients.dWxh.matrix,
          dWhh: gradients.dWhh.matrix, db: gradients.db.vector)
      }.backward(linearIn: ["upstream"], check)
    ],
    specialCases: [
      SpecialCase("one chunk for all", of: "truncatedBPTT") { values, _ in
        values["chunk"] = .integer(Sizes.generic[.time])
      },
      SpecialCase("chunks longer than the sequence", of: "truncatedBPTT") { values, _ in
        values["chunk"] = .integer(100)
      },
      SpecialCase("chunks of one step", of: "truncatedBPTT") { values, _ in
        values["chunk"] = .integer(1)
      },
      SpecialCase(
        "chunks without a rest", of: "truncatedBPTT", sizes: .generic.with(.time, 6)
      ) { values, _ in values["chunk"] = .integer(3) },
    ])

  /// Two or three steps, so that the usual seven leave a rest of one.
  private static let chunk = Parameter("chunk", [], isContinuous: false) {
    .integer(2 + $0.generator.index(below: 2))
  }

  /// The loss holds the states that were handed over at what they were before anything was nudged.
  private static let check = GradientCheck(
    [
      .sequence("upstream", .batch, .hidden), .sequence("x", .batch, .input),
      .matrix("h0", .batch, .hidden), .weight("Wxh", .hidden, .input),
      .weight("Whh", .hidden, .hidden), .vector("b", .hidden), chunk,
      Parameter("states", [.time, .batch, .hidden]) { drawing in
        let values = drawing.values
        let states = try? hiddenStates(at: values, of: 0..<drawing.sizes[.time])
        return .sequence(states ?? [])
      },
    ],
    of: ["dx": "x", "dh0": "h0", "dWxh": "Wxh", "dWhh": "Whh", "db": "b"],
    arguments: { try $0.values("upstream", "x", "h0", "Wxh", "Whh", "b", "chunk") },
    loss: { point in
      guard case .integer(let chunk)? = point["chunk"] else { return .nan }
      let (states, upstream) = try (point.sequence("states"), point.sequence("upstream"))
      return try stride(from: 0, to: upstream.count, by: chunk).reduce(0) { loss, start in
        let steps = start..<min(start + chunk, upstream.count)
        var values = point
        if start > 0 { values["h0"] = .matrix(states[start - 1]) }
        return try loss
          + innerProduct(hiddenStates(at: values, of: steps), Array(upstream[steps]))
      }
    })

  private static func hiddenStates(
    at point: [String: Value], of steps: Range<Int>
  ) throws -> [Matrix] {
    try cell(point.matrix("Wxh"), point.matrix("Whh"), point.vector("b"))
      .forward(Tensor(Array(point.sequence("x")[steps])), from: Tensor(point.matrix("h0")))
      .hiddenStates.matrices
  }
}
