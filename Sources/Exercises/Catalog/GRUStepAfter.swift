import Recurrent
import RecurrentKit

extension Exercise {
  /// E11b: one step of the GRU that resets after the product, as PyTorch has it.
  static let gruStepAfter = Exercise(
    "gru-step-after",
    [
      Function(
        "gruStepAfter",
        [
          .matrix("x", .batch, .input), .matrix("h", .batch, .hidden),
          .weight("W", .gruAfterBlocks, .input), .weight("U", .gruAfterBlocks, .hidden),
          .vector("bi", .gruAfterBlocks), .vector("bh", .gruAfterBlocks),
        ],
        outputs: [
          Output("updateGate", .batch, .hidden), Output("resetGate", .batch, .hidden),
          Output("candidate", .batch, .hidden), Output("hiddenState", .batch, .hidden),
        ]
      ) {
        (
          x: Matrix, h: Matrix, W: Matrix, U: Matrix, bi: RecurrentKit.Vector,
          bh: RecurrentKit.Vector
        ) in
        gruAfterCell(W, U, bi, bh).step(Tensor(x), from: Tensor(h)).kit
      }
    ],
    specialCases: [
      biased("z open keeps the old state", [nil, 50, nil]),
      biased("z and r shut forget the old state", [-50, -50, nil]),
      biased("r open lets the whole old state through", [50, nil, nil]),
    ])

  /// A case with the input side's biases of whole blocks replaced, but for the first unit.
  ///
  /// That one stays ordinary: `(1 + tanh(a/2)) / 2` is honest, yet rounds tiny gates to 0.
  private static func biased(_ name: String, _ biases: [Double?]) -> SpecialCase {
    SpecialCase(name, of: "gruStepAfter") { values, _ in
      guard case .vector(var bi)? = values["bi"] else { return }
      let size = bi.count / biases.count
      for index in 0..<bi.count where index % size > 0 {
        bi[index] = biases[index / size] ?? bi[index]
      }
      values["bi"] = .vector(bi)
    }
  }
}
