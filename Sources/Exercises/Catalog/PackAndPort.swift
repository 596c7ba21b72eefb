import Recurrent
import RecurrentKit

extension Exercise {
  /// E08d: the same LSTM in PyTorch's layout, and what each cell costs.
  static let packAndPort = Exercise(
    "pack-and-port",
    [
      Function(
        "packForPyTorch",
        [.weight("W", .lstmBlocks, .joined), .vector("b", .lstmBlocks)],
        outputs: [
          Output("weightInput", .pyTorchBlocks, .input),
          Output("weightHidden", .pyTorchBlocks, .hidden),
          Output("bias", sumOf: ["biasInput", "biasHidden"], .pyTorchBlocks),
        ]
      ) { (W: Matrix, b: RecurrentKit.Vector) in
        let packed = PyTorchWeights(LSTMParameters(W: Tensor(W), b: Tensor(b)))
        return PyTorchLSTM(
          weightInput: packed.weightInput.matrix, weightHidden: packed.weightHidden.matrix,
          biasInput: packed.biasInput.vector, biasHidden: packed.biasHidden.vector)
      },
      Function(
        "parameterCounts",
        [
          .size("inputs", of: .input), .size("hidden", of: .hidden),
          .size("vocabulary", of: .vocabulary),
        ],
        outputs: [
          Output("rnn"), Output("lstm"), Output("gru"), Output("gruTwoBiases"), Output("head"),
        ]
      ) { (inputs: Int, hidden: Int, vocabulary: Int) in
        let block = hidden * (inputs + hidden + 1)
        return ParameterCounts(
          rnn: block, lstm: 4 * block, gru: 3 * block, gruTwoBiases: 3 * (block + hidden),
          head: vocabulary * (hidden + 1))
      },
    ],
    specialCases: [
      SpecialCase("a forget bias of 1 stays with the forget gate", of: "packForPyTorch") {
        values, _ in
        let size = Sizes.generic[.hidden]
        var b = RecurrentKit.Vector.zeros(4 * size)
        for unit in size..<2 * size { b[unit] = 1 }
        values["b"] = .vector(b)
      },
      SpecialCase("a model of 65 letters", of: "parameterCounts") { values, _ in
        (values["inputs"], values["hidden"], values["vocabulary"]) = (
          .integer(65), .integer(256), .integer(65)
        )
      },
      SpecialCase("one of each", of: "parameterCounts") { values, _ in
        for name in ["inputs", "hidden", "vocabulary"] { values[name] = .integer(1) }
      },
    ])
}
