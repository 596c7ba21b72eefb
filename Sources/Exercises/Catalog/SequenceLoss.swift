import Recurrent
import RecurrentKit

extension Exercise {
  /// E04a: the masked loss of a sequence of logits.
  static let sequenceLoss = Exercise(
    "sequence-loss",
    [
      Function(
        "sequenceLoss",
        [.sequence("y", .batch, .vocabulary), .targets("targets"), .mask("mask")],
        outputs: [Output("loss")]
      ) { (y: [Matrix], targets: [[Int]], mask: [RecurrentKit.Vector]) in
        crossEntropy(targets, mask).value(of: Tensor(y))
      }
    ],
    specialCases: lossCases(of: "sequenceLoss"))

  /// E04b: its gradient.
  static let lossBackward = Exercise(
    "loss-backward",
    [
      Function(
        "lossBackward",
        [.sequence("y", .batch, .vocabulary), .targets("targets"), .mask("mask")],
        outputs: [Output("dy", .time, .batch, .vocabulary)]
      ) { (y: [Matrix], targets: [[Int]], mask: [RecurrentKit.Vector]) in
        crossEntropy(targets, mask).gradient(at: Tensor(y)).matrices
      }.checked(
        GradientCheck(
          [.sequence("y", .batch, .vocabulary), .targets("targets"), .mask("mask")],
          of: ["dy": "y"],
          arguments: { try $0.values("y", "targets", "mask") },
          loss: { point in
            let decoder = WireDecoder(
              WireCursor(wireBytes(of: try point.values("targets", "mask"))))
            let targets = try decoder.next([[Int]].self)
            let mask = try decoder.next([RecurrentKit.Vector].self)
            return crossEntropy(targets, mask).value(of: Tensor(try point.sequence("y")))
          }))
    ],
    specialCases: lossCases(of: "lossBackward"))

  private static func lossCases(of function: String) -> [SpecialCase] {
    let sizes = Sizes.generic
    return [
      SpecialCase("equal logits, full mask", of: function) { values, _ in
        values["y"] = .sequence(
          Array(repeating: .zeros(sizes[.batch], sizes[.vocabulary]), count: sizes[.time]))
        values["mask"] = .list(
          Array(
            repeating: .vector(RecurrentKit.Vector.zeros(sizes[.batch]).map { _ in 1 }),
            count: sizes[.time]))
      },
      SpecialCase("logits of ±1000 stay finite", of: function) { values, generator in
        let count = sizes[.batch] * sizes[.vocabulary]
        values["y"] = .sequence(
          (0..<sizes[.time]).map { _ in
            let signs = (0..<count).map { _ in generator.next() & 1 == 0 ? 1000.0 : -1000.0 }
            return Matrix(rows: sizes[.batch], columns: sizes[.vocabulary], elements: signs)
          })
      },
    ]
  }
}

private func crossEntropy(_ targets: [[Int]], _ mask: [RecurrentKit.Vector])
  -> SoftmaxCrossEntropy<Double>
{
  SoftmaxCrossEntropy(targets: targets, mask: Tensor(rows: mask.map(\.elements)))
}
