extension Experiment {
  /// Chapter 4: a tiny entry of a correct gradient beside the noise of the nudges.
  ///
  /// The loss of logits (1, 0, −1, z) with the first class as target, its gradient p, and its
  /// central differences q with a step of 1e-5. The `worst-entry` is
  /// `max |p − q| / max(|p| + |q|, 1e-8)` and the `norm` is `‖p − q‖ / (‖p‖ + ‖q‖)`, each the worst
  /// over z = −15, −15.5, …, −25.
  static let tinyEntry = Experiment(
    name: "tiny-entry",
    summary: "The worst-entry and the norm error of a gradient that has one tiny entry.",
    figure: Figure(
      "A correct gradient against its nudges", x: .linear("last logit"),
      y: .logarithmic("error"))
  ) { _ in
    let loss = SoftmaxCrossEntropy<Double>(targets: [[0]])
    let lastLogits = (0...20).map { -25 + Double($0) / 2 }
    let errors = lastLogits.map { z in
      let logits = Tensor(shape: [1, 1, 4], elements: [1, 0, -1, z])
      let p = loss.gradient(at: logits)
      let q = numericalGradient(of: { loss.value(of: $0) }, at: logits, step: 1e-5)
      let difference = p.combined(with: q, -)
      return (entry: worstRelativeError(p, q), norm: difference.norm / (p.norm + q.norm))
    }
    let (worst, norms) = (errors.map(\.entry), errors.map(\.norm))
    return Result(
      values: ["worst-entry": worst.max() ?? 0, "norm": norms.max() ?? 0],
      series: [
        Series(name: "worst entry", x: lastLogits, y: worst),
        Series(name: "norm", x: lastLogits, y: norms),
      ])
  }
}
