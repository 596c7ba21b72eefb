extension Experiment {
  /// Chapter 14: what changes when the input products are taken out of the loop over time.
  ///
  /// Equation: in the loop every step makes two products, `x Wxhᵀ` and `h Whhᵀ`; hoisted, one product
  /// over `rows` = T · N rows stands before the loop. `multiplications` is what both take, and
  /// `inputShare` the share of it that does not wait for a state.
  static let hoisting = Experiment(
    name: "hoisting",
    summary: "The matrix products of a forward pass, with and without hoisting.",
    settings: ["T": 64, "N": 32, "D": 65, "H": 128],
    domains: [
      "T": .whole(1...100_000), "N": .whole(1...10_000), "D": .whole(1...100_000),
      "H": .whole(1...100_000),
    ]
  ) { settings in
    let (T, N, D, H) = (settings["T"], settings["N"], settings["D"], settings["H"])
    return Result(values: [
      "multiplications": T * N * H * (D + H), "inputShare": D / (D + H),
      "productsInLoop": 2 * T, "productsHoisted": T + 1,
      "rows": T * N,
    ])
  }
}
