import Recurrent
import RecurrentKit

extension Exercise {
  /// E14c: everything that does not wait for the state, taken out of the loop.
  static let hoist = Exercise(
    "hoist",
    [
      Function(
        "hoistedForward",
        [
          .sequence("x", .batch, .input), .matrix("h0", .batch, .hidden),
          .weight("Wxh", .hidden, .input), .weight("Whh", .hidden, .hidden),
          .vector("b", .hidden),
        ],
        outputs: [Output("hiddenStates", .time, .batch, .hidden)],
        adapter: """
          {
              (
                x: [RecurrentKit.Matrix], h0: RecurrentKit.Matrix, Wxh: RecurrentKit.Matrix,
                Whh: RecurrentKit.Matrix, b: RecurrentKit.Vector
              ) in
              RecurrentKit.countingProducts { FUNCTION(x, h0, Wxh, Whh, b) }
            }
          """
      ) {
        (x: [Matrix], h0: Matrix, Wxh: Matrix, Whh: Matrix, b: RecurrentKit.Vector) in
        cell(Wxh, Whh, b).forward(Tensor(x), from: Tensor(h0)).hiddenStates.matrices
      }.spending(ProductRule(besidePerStep: 3)),
      backpropagation(
        "hoistedBPTT",
        adapter: """
          {
              (
                upstream: [RecurrentKit.Matrix], x: [RecurrentKit.Matrix],
                h0: RecurrentKit.Matrix, steps: [RecurrentKit.RNNStep], Wxh: RecurrentKit.Matrix,
                Whh: RecurrentKit.Matrix
              ) in
              RecurrentKit.countingProducts { FUNCTION(upstream, x, h0, steps, Wxh, Whh) }
            }
          """
      ).spending(ProductRule(besidePerStep: 4)),
    ])
}
