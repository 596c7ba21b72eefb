import Recurrent
import RecurrentKit

extension Exercise {
  /// E05d: the source's double sum, term by term.
  static let seedDoubleSum = Exercise(
    "seed-double-sum",
    [
      Function(
        "temporalContributions",
        [
          .sequence("upstream", .batch, .hidden), .matrix("h0", .batch, .hidden), .states("h"),
          .weight("Whh", .hidden, .hidden),
        ],
        outputs: [Output("C", .time, .time, .hidden, .hidden)]
      ) { (upstream: [Matrix], h0: Matrix, h: [Matrix], Whh: Matrix) in
        let zero = Matrix.zeros(Whh.rows, 1)
        let terms = cell(zero, Whh, .zeros(Whh.rows)).temporalContributions(
          upstream: Tensor(upstream), states: RNNStates(hiddenStates: Tensor(h)),
          initialState: Tensor(h0))
        return (0..<h.count).map { t in terms[slice: t].matrices }
      }.linear(in: ["upstream"])
    ])
}
