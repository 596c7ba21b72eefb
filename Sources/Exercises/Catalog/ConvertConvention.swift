import Recurrent
import RecurrentKit

extension Exercise {
  /// E11c: the same GRU for an update gate that keeps instead of writing.
  static let convertConvention = Exercise(
    "convert-convention",
    [
      Function(
        "convertConvention",
        [
          .weight("W", .gruBlocks, .input), .weight("U", .gruBlocks, .hidden),
          .vector("b", .gruBlocks),
        ],
        outputs: [
          Output("W", .gruBlocks, .input), Output("U", .gruBlocks, .hidden),
          Output("b", .gruBlocks),
        ]
      ) { (W: Matrix, U: Matrix, b: RecurrentKit.Vector) in
        let converted = gruCell(W, U, b).parameters.complementingUpdateGate
        return RecurrentKit.GRUParameters(
          W: converted.W.matrix, U: converted.U.matrix, b: converted.b.vector)
      }
    ])
}
