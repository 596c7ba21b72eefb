extension Experiment {
  /// Chapter 10: the Jacobian of the step that chapter 9 takes by hand.
  ///
  /// Equation: i = 1/2, f = 0.8, o = 3/4, g = 0.6, c = 0.4914, and the weights of h are 1, −1, 2, 1.
  /// A key names row and column of `∂[h′ | c′]/∂[h | c]`, such as `cell-hidden` for ∂c′/∂h; `radius`
  /// is its largest eigenvalue.
  ///
  /// Shapes: N = H = D = 1.
  static let stepJacobianByHand = Experiment(
    name: "step-jacobian-by-hand",
    summary: "The four derivatives of one LSTM step, and what they do in the long run."
  ) { _ in
    let logits = [0, Double.log(4), Double.log(3), Double.log(2)]
    let (hidden, cell) = (0.3415, 0.4914)
    let W = Tensor<Double>(rows: [[1, 0], [-1, 0], [2, 0], [1, 0]])
    // The input has no weight here, so the biases make up for what h brings.
    let b = Tensor((0..<4).map { logits[$0] - W[$0, 0] * hidden })
    let lstm = LSTMCell(LSTMParameters(W: W, b: b))
    let former = LSTMState<Double>(
      hiddenState: Tensor(rows: [[hidden]]), cellState: Tensor(rows: [[cell]]))
    let jacobian = lstm.stepJacobian(
      of: lstm.step(Tensor(rows: [[0]]), from: former), previousState: former)
    return Result(values: [
      "hidden-hidden": jacobian[0, 0], "hidden-cell": jacobian[0, 1],
      "cell-hidden": jacobian[1, 0], "cell-cell": jacobian[1, 1],
      "radius": jacobian.spectralRadius,
    ])
  }
}
