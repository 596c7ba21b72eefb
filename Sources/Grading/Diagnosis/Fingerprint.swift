import Exercises
import Foundation

/// What an answer says to the probes: a few projections of each output tensor.
///
/// Pass and fail are decided on seeded random cases; the probes only serve to name a mistake, so
/// they are the same for ever and their answers can be recorded.
package struct Fingerprint: Sendable, Codable, Equatable {
  /// What one output says to one probe.
  package struct Print: Sendable, Codable, Equatable {
    /// The shape, or `trap` where there is no answer, or `unfinished`.
    package var shape: String
    package var norm: Double
    package var projections: [Double]

    static let trap = Print(shape: "trap", norm: 0, projections: [])
    static let unfinished = Print(shape: "unfinished", norm: 0, projections: [])

    /// Takes the print of an output's value.
    init(_ value: Value) {
      let numbers = Comparison.numbers(value)
      shape = Comparison.shape(value)
      norm = Self.rounded(Comparison.norm(numbers))
      projections = (0..<3).map { Self.rounded(Self.projection(of: numbers, number: $0)) }
    }

    /// Ten digits: far more than prints are compared by, and short in the file.
    private static func rounded(_ number: Double) -> Double {
      guard number.isFinite, number != 0 else { return number }
      return Double(String(format: "%.10g", number)) ?? number
    }

    init(shape: String, norm: Double, projections: [Double]) {
      self.shape = shape
      self.norm = norm
      self.projections = projections
    }

    private static func projection(of numbers: [Double], number: Int) -> Double {
      var generator = SeededGenerator(seed: UInt64(number), purpose: "projection")
      return numbers.reduce(0) { $0 + generator.signed() * $1 }
    }

    /// Whether two prints are of the same tensor, up to rounding.
    func matches(_ other: Print) -> Bool {
      guard shape == other.shape, projections.count == other.projections.count else { return false }
      let size = max(norm, other.norm)
      return zip([norm] + projections, [other.norm] + other.projections).allSatisfy { mine, its in
        if mine.isNaN || its.isNaN { return mine.isNaN && its.isNaN }
        if mine.isInfinite || its.isInfinite { return mine == its }
        return abs(mine - its) <= Tolerance.fingerprint * size + 1e-14
      }
    }
  }

  /// For each output, by name, the prints of all probes.
  package var outputs: [String: [Print]]

  /// Whether an output says the same in both.
  package func agrees(with other: Fingerprint, on output: String) -> Bool {
    guard let mine = outputs[output], let its = other.outputs[output], mine.count == its.count
    else { return false }
    return zip(mine, its).allSatisfy { $0.matches($1) }
  }

  /// Whether an output gave no value to any probe, so that it tells nothing.
  func isMute(on output: String) -> Bool {
    outputs[output]?.allSatisfy { $0.shape == "trap" } ?? true
  }

  func isUnfinished(on output: String) -> Bool {
    outputs[output]?.contains { $0.shape == "unfinished" } ?? false
  }
}

/// The probes: two generic ones of different seeds, a square one for answers that trap on these, and
/// the exercise's own special cases, without which some ideas would be right.
struct Probes {
  private let exercise: Exercise
  /// The questions, function by function.
  let questions: [Question]

  private static let settings: [(seed: UInt64, sizes: Sizes)] = [
    (1009, .generic), (2003, .generic), (3001, .square),
  ]

  init(_ exercise: Exercise) {
    self.exercise = exercise
    questions = exercise.functions.enumerated().flatMap { index, function in
      let drawn = Self.settings.map { setting in
        let generator = SeededGenerator(seed: setting.seed, purpose: "probe \(function.name)")
        return function.arguments(setting.sizes, scale: 1, generator: generator)
      }
      let special = exercise.specialCases.filter { $0.function == function.name }
        .map { $0.arguments(of: function, seed: Self.settings[0].seed) }
      return (drawn + special).map { Question(function: index, arguments: $0) }
    }
  }

  /// Takes the fingerprint of the replies to the probes.
  func fingerprint(_ replies: [Reply?]) -> Fingerprint {
    var outputs: [String: [Fingerprint.Print]] = [:]
    for (question, reply) in zip(questions, replies) {
      let function = exercise.functions[question.function]
      let values: [Value?] =
        if case .value(let answer)? = reply {
          function.values(of: answer)
        } else {
          function.outputs.map { _ in nil }
        }
      for (output, value) in zip(function.outputs, values) {
        let print = value.map { $0.isUnfinished ? .unfinished : Fingerprint.Print($0) }
        outputs[output.name, default: []].append(print ?? .trap)
      }
    }
    return Fingerprint(outputs: outputs)
  }
}
