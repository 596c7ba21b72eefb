import Recurrent
import RecurrentKit

extension Exercise {
  /// E08c: the LSTM in a loop, with two states handed on.
  static let lstmForward = Exercise(
    "lstm-forward",
    [
      Function(
        "lstmForward",
        [
          .sequence("x", .batch, .input), .matrix("h0", .batch, .hidden),
          .matrix("c0", .batch, .hidden), .weight("W", .lstmBlocks, .joined),
          .vector("b", .lstmBlocks),
        ],
        outputs: [
          Output("hiddenStates", .time, .batch, .hidden), Output("cellState", .batch, .hidden),
        ]
      ) { (x: [Matrix], h0: Matrix, c0: Matrix, W: Matrix, b: RecurrentKit.Vector) in
        let states = lstmCell(W, b).forward(Tensor(x), from: LSTMState(h0, c0))
        return LSTMSequence(
          hiddenStates: states.hiddenStates.matrices,
          cellState: states.finalState.cellState.matrix)
      }
    ])
}
