import Recurrent
import RecurrentKit

extension Exercise {
  /// E08b: one step of the LSTM.
  static let lstmStep = Exercise(
    "lstm-step",
    [
      Function(
        "lstmStep",
        [
          .matrix("x", .batch, .input), .matrix("h", .batch, .hidden),
          .matrix("c", .batch, .hidden), .weight("W", .lstmBlocks, .joined),
          .vector("b", .lstmBlocks),
        ],
        outputs: [
          Output("inputGate", .batch, .hidden), Output("forgetGate", .batch, .hidden),
          Output("outputGate", .batch, .hidden), Output("candidate", .batch, .hidden),
          Output("cellState", .batch, .hidden), Output("hiddenState", .batch, .hidden),
        ]
      ) { (x: Matrix, h: Matrix, c: Matrix, W: Matrix, b: RecurrentKit.Vector) in
        lstmCell(W, b).step(Tensor(x), from: LSTMState(h, c)).kit
      }
    ],
    specialCases: [
      SpecialCase("zero weights halve the cell state", of: "lstmStep") { values, _ in
        values["W"] = .matrix(.zeros(4 * size, size + Sizes.generic[.input]))
        values["b"] = .vector(.zeros(4 * size))
      },
      SpecialCase("f open and i shut keep the cell state", of: "lstmStep") { values, _ in
        guard case .vector(var b)? = values["b"] else { return }
        // An ordinary unit stays: `(1 + tanh(a/2)) / 2` is honest, yet rounds tiny gates to 0.
        for unit in 1..<size { (b[unit], b[size + unit]) = (-50, 50) }
        values["b"] = .vector(b)
      },
      SpecialCase("a cell state beyond 1", of: "lstmStep") { values, _ in
        guard case .matrix(let c)? = values["c"] else { return }
        values["c"] = .matrix(4 * c)
      },
    ])

  private static let size = Sizes.generic[.hidden]
}
