import Recurrent
import RecurrentKit

extension Exercise {
  /// E11a: one step of the GRU that resets before the product.
  static let gruStep = Exercise(
    "gru-step",
    [
      Function(
        "gruStep",
        [
          .matrix("x", .batch, .input), .matrix("h", .batch, .hidden),
          .weight("W", .gruBlocks, .input), .weight("U", .gruBlocks, .hidden),
          .vector("b", .gruBlocks),
        ],
        outputs: [
          Output("updateGate", .batch, .hidden), Output("resetGate", .batch, .hidden),
          Output("candidate", .batch, .hidden), Output("hiddenState", .batch, .hidden),
        ]
      ) { (x: Matrix, h: Matrix, W: Matrix, U: Matrix, b: RecurrentKit.Vector) in
        gruCell(W, U, b).step(Tensor(x), from: Tensor(h)).kit
      }
    ],
    specialCases: [
      biased("z shut keeps the old state", [-50, nil, nil]),
      biased("z open and r shut forget the old state", [50, -50, nil]),
    ])

  /// A case with the biases of whole blocks replaced, but for the first unit.
  ///
  /// That one stays ordinary: `(1 + tanh(a/2)) / 2` is honest, yet rounds tiny gates to 0.
  private static func biased(_ name: String, _ biases: [Double?]) -> SpecialCase {
    SpecialCase(name, of: "gruStep") { values, _ in
      guard case .vector(var b)? = values["b"] else { return }
      let size = b.count / biases.count
      for index in 0..<b.count where index % size > 0 {
        b[index] = biases[index / size] ?? b[index]
      }
      values["b"] = .vector(b)
    }
  }
}
