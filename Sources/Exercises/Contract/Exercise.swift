/// What is right about one exercise.
///
/// Everything else that is known of it stands in the book.
package struct Exercise: Sendable {
  /// A case beside those that follow from the axes, such as a decay of 1.
  package struct SpecialCase: Sendable {
    package let name: String
    package let function: String
    package let sizes: Sizes
    package let change: @Sendable (inout [String: Value], inout SeededGenerator) -> Void

    package init(
      _ name: String, of function: String, sizes: Sizes = .generic,
      change: @escaping @Sendable (inout [String: Value], inout SeededGenerator) -> Void
    ) {
      self.name = name
      self.function = function
      self.sizes = sizes
      self.change = change
    }

    /// The arguments of the case under a seed.
    package func arguments(of function: Function, seed: UInt64) -> [Value] {
      var generator = SeededGenerator(seed: seed, purpose: name)
      let drawn = function.arguments(
        sizes, scale: 1,
        generator: SeededGenerator(seed: seed, purpose: "\(function.name) \(name)"))
      var values = Dictionary(
        zip(function.parameters.map(\.name), drawn), uniquingKeysWith: { first, _ in first })
      change(&values, &generator)
      return function.parameters.compactMap { values[$0.name] }
    }
  }

  package let slug: String
  package let functions: [Function]
  package let specialCases: [SpecialCase]

  package init(_ slug: String, _ functions: [Function], specialCases: [SpecialCase] = []) {
    self.slug = slug
    self.functions = functions
    self.specialCases = specialCases
  }

  /// All output tensors, each with the function that returns it.
  package var outputs: [(function: Int, output: Output)] {
    functions.enumerated().flatMap { index, function in
      function.outputs.map { (index, $0) }
    }
  }

  /// The exercise with a slug, or nil.
  package static func named(_ slug: String) -> Exercise? { catalog.first { $0.slug == slug } }
}
