import Exercises

/// The outputs of an exercise by name, with the functions that return them.
package struct OutputNames: Sendable {
  /// The names in the order of the exercise; empty where the slug is unknown.
  package let all: [String]
  private let functions: [String: String]

  package init(of slug: String) {
    let exercise = Exercise.named(slug)
    let outputs = exercise?.outputs ?? []
    all = outputs.map(\.output.name)
    functions = Dictionary(
      outputs.map { ($0.output.name, exercise?.functions[$0.function].name ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  /// The function that returns an output, or nil if there is no such output.
  package func function(returning output: String) -> String? { functions[output] }
}
