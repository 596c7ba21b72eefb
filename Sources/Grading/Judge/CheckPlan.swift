import Exercises

/// All questions and checks of one exercise under one seed.
///
/// They follow from the axes.
struct CheckPlan: Sendable {
  /// A named check of some outputs of one function, over the replies to its questions.
  struct Check: Sendable {
    let name: String
    let function: Int
    /// The places of the check's questions in the plan.
    let questions: [Int]
    /// Judges one output from its values in the replies; nil means that it is right.
    let judge: @Sendable (_ output: Output, _ values: [Value]) -> Difference?
    /// The outputs that the check speaks of.
    let outputs: [Output]
    /// Judges how whole answers were come by, in the place of `judge`; nil means that it is right.
    var judgeAnswers: (@Sendable (_ answers: [Value]) -> Difference?)?
  }

  let exercise: Exercise
  let seed: UInt64
  private(set) var questions: [Question] = []
  private(set) var checks: [Check] = []

  init(_ exercise: Exercise, seed: UInt64) throws(GradingError) {
    self.exercise = exercise
    self.seed = seed
    for index in exercise.functions.indices { try addValueChecks(index) }
    try addSpecialCases()
    for index in exercise.functions.indices {
      addRepeatability(index)
      addBatchIndependence(index)
      addCausality(index)
      addLinearity(index)
      addProductCount(index)
      try addGradientChecks(index)
    }
  }

  /// Adds a question and returns its place.
  mutating func ask(_ function: Int, _ arguments: [Value]) -> Int {
    questions.append(Question(function: function, arguments: arguments))
    return questions.count - 1
  }

  mutating func add(_ check: Check) { checks.append(check) }

  func arguments(
    _ function: Int, _ purpose: String, _ sizes: Sizes = .generic, scale: Double = 1
  ) -> [Value] {
    let function = exercise.functions[function]
    return function.arguments(
      sizes, scale: scale,
      generator: SeededGenerator(seed: seed, purpose: "\(function.name) \(purpose)"))
  }

  /// What the reference answers, one value an output.
  func expected(_ function: Int, _ arguments: [Value]) throws(GradingError) -> [Value] {
    let contract = exercise.functions[function]
    do {
      let answer = try contract.reference(arguments)
      let values = contract.values(of: answer).compactMap { $0 }
      guard values.count == contract.outputs.count else {
        throw GradingError.reference(slug: exercise.slug, reason: "an output is missing")
      }
      return values
    } catch {
      throw .reference(slug: exercise.slug, reason: "\(error)")
    }
  }
}
