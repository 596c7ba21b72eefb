import Recurrent
import RecurrentKit

extension Exercise {
  /// E01b: a sum over time that fades, the simplest state that depends on order.
  static let fold = Exercise(
    "fold",
    [
      Function(
        "fold",
        [
          .sequence("x", .batch, .input), .number("decay", in: 0.4...0.9),
          .matrix("start", .batch, .input),
        ],
        outputs: [Output("states", .time, .batch, .input)]
      ) { (x: [Matrix], decay: Double, start: Matrix) in
        leakySum(of: Tensor(x), decay: decay, from: Tensor(start)).matrices
      }
    ],
    specialCases: [
      SpecialCase("decay 0 copies the input", of: "fold") { values, _ in
        values["decay"] = .number(0)
      },
      SpecialCase("decay 1 is a plain sum", of: "fold") { values, _ in
        values["decay"] = .number(1)
      },
    ])
}
