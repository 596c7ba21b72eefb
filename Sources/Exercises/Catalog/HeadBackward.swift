import Recurrent
import RecurrentKit

extension Exercise {
  /// E05b: the backward of the linear head, the first backward that a learner writes.
  static let headBackward = Exercise(
    "head-backward",
    [
      Function(
        "headBackward",
        [
          .sequence("dy", .batch, .vocabulary), .sequence("h", .batch, .hidden),
          .weight("Why", .vocabulary, .hidden),
        ],
        outputs: [
          Output("dh", .time, .batch, .hidden), Output("dWhy", .vocabulary, .hidden),
          Output("dby", .vocabulary),
        ]
      ) { (dy: [Matrix], h: [Matrix], Why: Matrix) in
        let gradients = head(Why, .zeros(Why.rows))
          .backward(upstream: Tensor(dy), hiddenStates: Tensor(h))
        return HeadGradient(
          dh: gradients.dHiddenStates.matrices, dWhy: gradients.dWhy.matrix,
          dby: gradients.dby.vector)
      }.backward(
        linearIn: ["dy"],
        GradientCheck(
          [
            .sequence("dy", .batch, .vocabulary), .sequence("h", .batch, .hidden),
            .weight("Why", .vocabulary, .hidden), .vector("by", .vocabulary),
          ],
          of: ["dh": "h", "dWhy": "Why", "dby": "by"],
          arguments: { try $0.values("dy", "h", "Why") },
          loss: { point in
            let logits = head(try point.matrix("Why"), try point.vector("by"))
              .logits(Tensor(try point.sequence("h")))
            return innerProduct(logits.matrices, try point.sequence("dy"))
          }))
    ])
}
