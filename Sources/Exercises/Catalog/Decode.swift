import Recurrent
import RecurrentKit

extension Exercise {
  /// E03c: a network that reads its own words, greedily.
  static let decode = Exercise(
    "decode",
    [
      Function(
        "decode",
        [
          .matrix("h0", .batch, .hidden), .oneHot("first", .batch, .vocabulary),
          .size("steps", of: .time), .weight("Wxh", .hidden, .vocabulary),
          .weight("Whh", .hidden, .hidden), .vector("b", .hidden),
          .weight("Why", .vocabulary, .hidden), .vector("by", .vocabulary),
        ],
        outputs: [
          Output("tokens", .time, .batch), Output("logits", .time, .batch, .vocabulary),
        ]
      ) {
        (
          h0: Matrix, first: Matrix, steps: Int, Wxh: Matrix, Whh: Matrix, b: RecurrentKit.Vector,
          Why: Matrix, by: RecurrentKit.Vector
        ) in
        let model = RecurrentModel(cell: cell(Wxh, Whh, b), head: head(Why, by))
        let decoding = model.oneToMany(first: Tensor(first), from: Tensor(h0), steps: steps)
        return RecurrentKit.Decoding(tokens: decoding.tokens, logits: decoding.logits.matrices)
      }
    ],
    specialCases: [
      SpecialCase("ties go to the lowest class", of: "decode") { values, _ in
        let sizes = Sizes.generic
        values["Why"] = .matrix(.zeros(sizes[.vocabulary], sizes[.hidden]))
        values["by"] = .vector(Vector((0..<sizes[.vocabulary]).map { $0 % 2 == 1 ? 0.5 : -0.5 }))
      }
    ])
}
