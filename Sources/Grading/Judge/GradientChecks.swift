import Exercises
import RecurrentKit

extension CheckPlan {
  /// A backward is linear in its upstream gradients: nothing may be clipped, squashed or added.
  mutating func addLinearity(_ index: Int) {
    let function = exercise.functions[index]
    let places = function.linearIn.compactMap { function.index(of: $0) }
    guard !places.isEmpty else { return }
    let name = function.linearIn.joined(separator: " and ")
    let one = arguments(index, "values")
    let other = arguments(index, "linearity")
    func asking(_ upstream: (_ place: Int) -> Value) -> [Value] {
      var copy = one
      for place in places { copy[place] = upstream(place) }
      return copy
    }
    let questions = [
      ask(index, one), ask(index, asking { other[$0] }),
      ask(index, asking { one[$0].combined(with: other[$0]) { $0 + $1 } }),
      ask(index, asking { one[$0].mapped { 1000 * $0 } }),
      ask(index, asking { one[$0].mapped { 0 * $0 } }),
    ]
    add(
      Check(name: "linear in \(name)", function: index, questions: questions) { output, values in
        Self.linearity(output, values, name).map { Difference($0) }
      })
  }

  private static func linearity(_ output: Output, _ values: [Value], _ name: String) -> String? {
    let shapes = Set(values.map(Comparison.shape))
    guard shapes.count == 1 else { return nil }  // Shapes are told by another check.
    let comparison = Comparison(output)
    if comparison.difference(got: values[4], expected: values[4].mapped { 0 * $0 }) != nil {
      return "With \(name) = 0 everywhere \(output.name) is not 0."
    }
    if comparison.difference(got: values[3], expected: values[0].mapped { 1000 * $0 }) != nil {
      return "With \(name) 1000 times as large \(output.name) is not 1000 times as large; "
        + "nothing may be clipped or squashed on the way back."
    }
    let sum = values[0].combined(with: values[1]) { $0 + $1 }
    if comparison.difference(got: values[2], expected: sum) != nil {
      return "\(output.name) for the sum of two upstream gradients is not the sum of both."
    }
    return nil
  }

  /// Central differences of the reference forward, every entry of every gradient.
  mutating func addGradientChecks(_ index: Int) throws(GradingError) {
    let function = exercise.functions[index]
    guard let check = function.gradientCheck else { return }
    do {
      let point = check.point(
        .generic, scale: 1, generator: SeededGenerator(seed: seed, purpose: "gradient check"))
      let question = [ask(index, try check.arguments(point))]
      for (name, parameter) in check.pairs {
        guard let output = function.outputs.first(where: { $0.name == name }),
          let value = point[parameter]
        else { continue }
        let expected = try Self.differences(of: check, at: point, parameter, value)
        add(
          Check(
            name: "gradient check", function: index, questions: question,
            judge: { output, values in
              Comparison(output, tolerance: Tolerance.gradient, measure: .symmetric)
                .finding(got: values[0], expected: expected)
                .map { Difference($0.message + " " + Messages.differences, map: $0.map) }
            }, outputs: [output]))
      }
    } catch {
      throw .reference(slug: exercise.slug, reason: "\(error)")
    }
  }

  private static func differences(
    of check: GradientCheck, at point: [String: Value], _ parameter: String, _ value: Value
  ) throws -> Value {
    var slopes: [Double] = []
    for entry in 0..<Comparison.numbers(value).count {
      var shifted = point
      shifted[parameter] = value.shifting(entry, by: Tolerance.step)
      let above = try check.loss(shifted)
      shifted[parameter] = value.shifting(entry, by: -Tolerance.step)
      slopes.append((above - (try check.loss(shifted))) / (2 * Tolerance.step))
    }
    return value.replacing(with: slopes)
  }
}

extension Value {
  /// The same value with its numbers replaced by others, in order.
  func replacing(with numbers: [Double]) -> Value {
    var rest = numbers[...]
    return replacing(&rest)
  }

  private func replacing(_ rest: inout ArraySlice<Double>) -> Value {
    switch self {
    case .number: return .number(rest.popFirst() ?? 0)
    case .vector(let vector):
      defer { rest = rest.dropFirst(vector.count) }
      return .vector(Vector(Array(rest.prefix(vector.count))))
    case .matrix(let matrix):
      let count = matrix.elements.count
      defer { rest = rest.dropFirst(count) }
      return .matrix(
        Matrix(rows: matrix.rows, columns: matrix.columns, elements: Array(rest.prefix(count))))
    case .list(let values): return .list(values.map { $0.replacing(&rest) })
    case .record(let fields):
      return .record(fields.map { Field($0.name, $0.value.replacing(&rest)) })
    case .integer, .boolean, .text:
      rest = rest.dropFirst()
      return self
    }
  }

  /// The same value with a function applied to every number.
  func mapped(_ transform: (Double) -> Double) -> Value {
    replacing(with: Comparison.numbers(self).map(transform))
  }

  /// Two values of one shape, joined number by number.
  func combined(with other: Value, _ join: (Double, Double) -> Double) -> Value {
    replacing(with: zip(Comparison.numbers(self), Comparison.numbers(other)).map(join))
  }

  /// The same value with one number moved.
  func shifting(_ entry: Int, by step: Double) -> Value {
    var numbers = Comparison.numbers(self)
    numbers[entry] += step
    return replacing(with: numbers)
  }
}
