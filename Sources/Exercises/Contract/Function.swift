import RecurrentKit

/// A named tensor that a graded function returns.
package struct Output: Sendable, Hashable {
  package let name: String
  package let axes: [Axis]

  package init(_ name: String, _ axes: Axis...) {
    self.name = name
    self.axes = axes
  }
}

/// A function that a learner writes: its signature, its axes, and what is right.
package struct Function: Sendable {
  package let name: String
  /// The labels as Swift writes them, `_` where there is none.
  package let labels: [String]
  package let parameters: [Parameter]
  package let outputs: [Output]
  /// The type, such as `(RecurrentKit.Matrix) -> RecurrentKit.RNNStep`.
  package let typeText: String
  /// Calls the reference.
  package let reference: @Sendable ([Value]) throws -> Value

  /// Creates a contract from a reference of the very type that the learner's function has.
  ///
  /// With one output the result is that output; with several it is a struct with these fields.
  package init<each Argument: Codable & SendableMetatype, Result: Codable & SendableMetatype>(
    _ name: String, labels: [String]? = nil, _ parameters: [Parameter], outputs: [Output],
    reference: @escaping @Sendable (repeat each Argument) -> Result
  ) {
    self.name = name
    self.labels = labels ?? parameters.map(\.name)
    self.parameters = parameters
    self.outputs = outputs
    typeText = String(reflecting: ((repeat each Argument) -> Result).self)
    self.reference = { arguments in
      let decoder = WireDecoder(WireCursor(wireBytes(of: arguments)))
      return try Value(reference(repeat try decoder.next((each Argument).self)))
    }
  }

  /// Whether an output at some time may depend on inputs up to that time only.
  package var isCausal: Bool { true }

  /// The name with its labels, such as `rnnStep(x:h:)`.
  package var compoundName: String { "\(name)(\(labels.map { $0 + ":" }.joined()))" }

  /// All axes that occur in the parameters and outputs.
  package var axes: Set<Axis> {
    var all = Set(parameters.flatMap(\.axes) + outputs.flatMap(\.axes))
    if all.remove(.joined) != nil { all.formUnion([.input, .hidden]) }
    return all
  }

  /// Takes an answer apart into one value an output; nil where a field is missing.
  package func values(of answer: Value) -> [Value?] {
    guard case .record(let fields) = answer else { return outputs.map { _ in answer } }
    if outputs.count == 1 && fields.count == 1 { return [fields[0].value] }
    return outputs.map { answer[$0.name] }
  }

  /// Draws the arguments of one case.
  package func arguments(_ sizes: Sizes, scale: Double, generator: SeededGenerator) -> [Value] {
    var drawing = Parameter.Drawing(sizes: sizes, scale: scale, generator: generator)
    return parameters.map { parameter in
      let value = parameter.draw(&drawing)
      drawing.values[parameter.name] = value
      return value
    }
  }

  /// The place of a parameter in the list.
  package func index(of name: String) -> Int? { parameters.firstIndex { $0.name == name } }
}
