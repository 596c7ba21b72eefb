import Exercises

extension CheckPlan {
  /// Shapes, finiteness and values on generic cases, and on the edges of every axis.
  mutating func addValueChecks(_ index: Int) throws(GradingError) {
    let axes = exercise.functions[index].axes
    try addGenericChecks(index)
    try addValueCheck("other sizes", index, sizes: .other, scale: 1.5)
    try addValueCheck("small numbers", index, scale: 0.02)
    for axis in [Axis.time, .batch, .hidden, .input, .window, .entry] where axes.contains(axis) {
      try addValueCheck("\(axis.letter) = 1", index, sizes: Sizes.generic.with(axis, 1))
    }
    if axes.contains(.time) {
      try addValueCheck("T = 10", index, sizes: Sizes.generic.with(.time, 10))
    }
    try addValueCheck("large numbers", index, scale: 500)
  }

  /// The first case is told apart into shape, finiteness and values.
  private mutating func addGenericChecks(_ index: Int) throws(GradingError) {
    let outputs = exercise.functions[index].outputs
    let arguments = arguments(index, "values")
    let expected = try expected(index, arguments)
    let question = [ask(index, arguments)]
    let truth = Dictionary(uniqueKeysWithValues: zip(outputs.map(\.name), expected))
    add(
      Check(name: "shape", function: index, questions: question) { output, values in
        truth[output.name].flatMap {
          Comparison(output).shapeDifference(got: values[0], expected: $0).map { Difference($0) }
        }
      })
    add(
      Check(name: "finite", function: index, questions: question) { output, values in
        Comparison.isFinite(values[0])
          ? nil : Difference("\(output.name) holds NaN or infinity on ordinary numbers.")
      })
    add(
      Check(name: "values", function: index, questions: question) { output, values in
        truth[output.name].flatMap { Comparison(output).finding(got: values[0], expected: $0) }
      })
  }

  private mutating func addValueCheck(
    _ name: String, _ index: Int, sizes: Sizes = .generic, scale: Double = 1
  ) throws(GradingError) {
    try addCase(name, index, arguments(index, name, sizes, scale: scale), sizes: sizes)
  }

  private mutating func addCase(
    _ name: String, _ index: Int, _ arguments: [Value], sizes: Sizes
  ) throws(GradingError) {
    let function = exercise.functions[index]
    let expected = try expected(index, arguments)
    let truth = Dictionary(uniqueKeysWithValues: zip(function.outputs.map(\.name), expected))
    let setting = sizes == .generic ? "" : " (\(sizes.text(of: function.axes)))"
    let question = [ask(index, arguments)]
    add(
      Check(name: name, function: index, questions: question) { output, values in
        var comparison = Comparison(output)
        // With huge logits a right answer is what is left of 1 − 1, whose last bits are anybody's.
        comparison.floor = name == "large numbers" ? Tolerance.untouched : 0
        guard let wanted = truth[output.name],
          var finding = comparison.finding(got: values[0], expected: wanted)
        else { return nil }
        finding.message = finding.message.dropLast() + setting + "."
        return finding
      })
  }

  /// The cases that an exercise adds of its own.
  mutating func addSpecialCases() throws(GradingError) {
    for special in exercise.specialCases {
      guard let index = exercise.functions.firstIndex(where: { $0.name == special.function }) else {
        throw .reference(slug: exercise.slug, reason: "there is no function \(special.function)")
      }
      let arguments = special.arguments(of: exercise.functions[index], seed: seed)
      try addCase(special.name, index, arguments, sizes: special.sizes)
    }
  }
}

extension CheckPlan.Check {
  /// Creates a check of all outputs of a function.
  init(
    name: String, function: Int, questions: [Int],
    judge: @escaping @Sendable (_ output: Output, _ values: [Value]) -> Difference?
  ) {
    self.init(name: name, function: function, questions: questions, judge: judge, outputs: [])
  }
}
