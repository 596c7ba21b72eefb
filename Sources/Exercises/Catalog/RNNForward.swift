import Recurrent
import RecurrentKit

extension Exercise {
  /// E03a: the cell in a loop, and a head on every state.
  static let rnnForward = Exercise(
    "rnn-forward",
    [
      Function(
        "rnnForward",
        [
          .sequence("x", .batch, .input), .matrix("h0", .batch, .hidden),
          .weight("Wxh", .hidden, .input), .weight("Whh", .hidden, .hidden),
          .vector("b", .hidden), .weight("Why", .vocabulary, .hidden),
          .vector("by", .vocabulary),
        ],
        outputs: [
          Output("hiddenStates", .time, .batch, .hidden),
          Output("logits", .time, .batch, .vocabulary),
        ]
      ) {
        (
          x: [Matrix], h0: Matrix, Wxh: Matrix, Whh: Matrix, b: RecurrentKit.Vector, Why: Matrix,
          by: RecurrentKit.Vector
        ) in
        let model = RecurrentModel(cell: cell(Wxh, Whh, b), head: head(Why, by))
        let states = model.cell.forward(Tensor(x), from: Tensor(h0)).hiddenStates
        return RNNSequence(
          hiddenStates: states.matrices, logits: model.head.logits(states).matrices)
      }
    ])
}
