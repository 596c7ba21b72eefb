/// How central differences check a backward: which loss it is the gradient of.
package struct GradientCheck: Sendable {
  /// What the loss depends on: the parameters of the forward, and the upstream gradient.
  package let parameters: [Parameter]
  /// The arguments of the backward at a point, with caches that the forward made.
  package let arguments: @Sendable ([String: Value]) throws -> [Value]
  /// The loss at a point, by the reference forward.
  package let loss: @Sendable ([String: Value]) throws -> Double
  /// Of which parameter each output is the gradient.
  package let pairs: [(output: String, parameter: String)]

  package init(
    _ parameters: [Parameter], of pairs: KeyValuePairs<String, String>,
    arguments: @escaping @Sendable ([String: Value]) throws -> [Value],
    loss: @escaping @Sendable ([String: Value]) throws -> Double
  ) {
    self.parameters = parameters
    self.arguments = arguments
    self.loss = loss
    self.pairs = pairs.map { (output: $0.key, parameter: $0.value) }
  }

  /// Draws a point.
  package func point(_ sizes: Sizes, scale: Double, generator: SeededGenerator) -> [String: Value] {
    parameters.draw(sizes, scale: scale, generator: generator)
  }
}

extension [Parameter] {
  /// Draws a value for each parameter; later ones may depend on earlier ones.
  package func draw(_ sizes: Sizes, scale: Double, generator: SeededGenerator) -> [String: Value] {
    var drawing = Parameter.Drawing(sizes: sizes, scale: scale, generator: generator)
    for parameter in self { drawing.values[parameter.name] = parameter.draw(&drawing) }
    return drawing.values
  }
}
