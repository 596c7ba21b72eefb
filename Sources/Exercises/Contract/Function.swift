import RecurrentKit

/// A named tensor that a graded function returns.
package struct Output: Sendable, Hashable {
  /// The name under which it is reported, unlike that of any other output of the exercise.
  package let name: String
  package let axes: [Axis]
  /// The fields of the answer that it is read from; of several only the sum counts.
  package let fields: [String]
  /// Whether a column of the matrix may as well be its opposite.
  package var hasFreeColumnSigns = false

  package init(_ name: String, _ axes: Axis...) {
    (self.name, self.axes, fields) = (name, axes, [name])
  }

  /// Creates an output that stands under another name in the answer.
  package init(_ name: String, field: String, _ axes: Axis...) {
    (self.name, self.axes, fields) = (name, axes, [field])
  }

  /// Creates an output that is the sum of some fields of the answer.
  package init(_ name: String, sumOf fields: [String], _ axes: Axis...) {
    (self.name, self.axes, self.fields) = (name, axes, fields)
  }

  /// The same output, each of its columns as good as its opposite.
  package func upToColumnSigns() -> Output {
    var copy = self
    copy.hasFreeColumnSigns = true
    return copy
  }

  /// Reads the output from an answer; nil where a field is missing.
  func value(in answer: Value) -> Value? {
    let parts = fields.compactMap { answer[$0] }
    guard parts.count == fields.count, let first = parts.first else { return nil }
    return reading(parts.dropFirst().reduce(first) { $0.adding($1) })
  }

  /// What of a value counts: free signs are chosen so that the largest entry of a column is positive.
  func reading(_ value: Value) -> Value {
    guard hasFreeColumnSigns, case .matrix(var matrix) = value else { return value }
    for column in 0..<matrix.columns {
      let entries = (0..<matrix.rows).map { matrix[$0, column] }
      guard (entries.max { abs($0) < abs($1) } ?? 0) < 0 else { continue }
      for row in 0..<matrix.rows { matrix[row, column] = -entries[row] }
    }
    return .matrix(matrix)
  }
}

/// A function that a learner writes: its signature, its axes, and what is right.
package struct Function: Sendable {
  package private(set) var name: String
  /// The labels as Swift writes them, `_` where there is none.
  package let labels: [String]
  package let parameters: [Parameter]
  package let outputs: [Output]
  /// The type, such as `(RecurrentKit.Matrix) -> RecurrentKit.RNNStep`.
  package var typeText: String { writeType() }
  // Written when it is asked for: the names of all types of the catalogue take 3 ms.
  private let writeType: @Sendable () -> String
  /// Calls the reference.
  package let reference: @Sendable ([Value]) throws -> Value
  /// The driver's entry where the learner's function takes a function, else nil.
  package let adapter: String?
  /// The parameters that the function is linear in together: the upstream gradients of a backward.
  package var linearIn: [String] = []
  /// How the gradients that the function returns are checked, else nil.
  package var gradientCheck: GradientCheck?
  /// How the function may spend its matrix products, else nil.
  package private(set) var productRule: ProductRule?
  /// Whether an output at some time may depend on inputs up to that time only.
  package var isCausal = true

  /// Creates a contract from a reference of the very type that the learner's function has.
  ///
  /// With one output the result is that output; with several it is a struct with these fields.
  package init<each Argument: Codable & SendableMetatype, Result: Codable & SendableMetatype>(
    _ name: String, labels: [String]? = nil, _ parameters: [Parameter], outputs: [Output],
    type: String? = nil, adapter: String? = nil,
    reference: @escaping @Sendable (repeat each Argument) -> Result
  ) {
    self.name = name
    self.labels = labels ?? parameters.map(\.name)
    self.parameters = parameters
    self.outputs = outputs
    writeType = { type ?? String(reflecting: ((repeat each Argument) -> Result).self) }
    self.adapter = adapter
    self.reference = { arguments in
      let decoder = WireDecoder(WireCursor(wireBytes(of: arguments)))
      return try Value(reference(repeat try decoder.next((each Argument).self)))
    }
  }

  /// The name with its labels, such as `rnnStep(x:h:)`.
  package var compoundName: String { "\(name)(\(labels.map { $0 + ":" }.joined()))" }

  /// All axes that occur in the parameters and outputs.
  package var axes: Set<Axis> {
    (parameters.flatMap(\.axes) + outputs.flatMap(\.axes)).reduce(into: []) {
      $0.formUnion($1.parts)
    }
  }

  /// Takes an answer apart into one value an output; nil where a field is missing.
  package func values(of answer: Value) -> [Value?] {
    let answer = productRule.flatMap { _ in answer["result"] } ?? answer
    guard case .record(let fields) = answer else { return outputs.map { $0.reading(answer) } }
    if outputs.count == 1 && fields.count == 1 { return [fields[0].value] }
    return outputs.map { $0.value(in: answer) }
  }

  /// Draws the arguments of one case.
  package func arguments(_ sizes: Sizes, scale: Double, generator: SeededGenerator) -> [Value] {
    let values = parameters.draw(sizes, scale: scale, generator: generator)
    return parameters.compactMap { values[$0.name] }
  }

  /// The same contract as a backward: linear in its upstream gradients, checked by differences.
  package func backward(linearIn upstream: [String], _ check: GradientCheck) -> Function {
    var copy = self
    copy.linearIn = upstream
    copy.gradientCheck = check
    copy.isCausal = false
    return copy
  }

  /// The same contract for a function that looks ahead: what comes later may matter earlier.
  package func lookingAhead() -> Function {
    var copy = self
    copy.isCausal = false
    return copy
  }

  /// The same contract for a function that stands inside a type.
  package func inside(_ type: String) -> Function {
    var copy = self
    copy.name = "\(type).\(name)"
    return copy
  }

  /// The same contract, linear in some parameters together.
  package func linear(in upstream: [String]) -> Function {
    var copy = self
    copy.linearIn = upstream
    copy.isCausal = false
    return copy
  }

  /// The same contract, its output checked as a gradient.
  package func checked(_ check: GradientCheck) -> Function {
    var copy = self
    copy.gradientCheck = check
    return copy
  }

  /// The same contract for a function whose matrix products are counted.
  ///
  /// Its adapter answers with `countingProducts`.
  package func spending(_ rule: ProductRule) -> Function {
    var copy = self
    copy.productRule = rule
    return copy
  }

  /// The place of a parameter in the list.
  package func index(of name: String) -> Int? { parameters.firstIndex { $0.name == name } }
}
