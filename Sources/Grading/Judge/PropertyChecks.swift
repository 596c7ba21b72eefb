import Exercises
import RecurrentKit

// Properties earn nothing by themselves; an output that breaks one is not right.

extension CheckPlan {
  /// The same question twice has the same answer, to the bit.
  mutating func addRepeatability(_ index: Int) {
    let arguments = arguments(index, "values")
    let questions = [ask(index, arguments), ask(index, arguments)]
    add(
      Check(name: "repeatable", function: index, questions: questions) { output, values in
        Self.bits(values[0]) == Self.bits(values[1])
          ? nil : Difference(Messages.notRepeatable)
      })
  }

  private static func bits(_ value: Value) -> [UInt64] {
    Comparison.numbers(value).map(\.bitPattern)
  }

  /// Changing one sequence of a batch leaves the others alone.
  mutating func addBatchIndependence(_ index: Int) {
    let function = exercise.functions[index]
    let outputs = function.outputs.filter { $0.axes.contains(.batch) }
    let sources = function.parameters.indices.filter {
      function.parameters[$0].axes.contains(.batch) && function.parameters[$0].isContinuous
    }
    guard !outputs.isEmpty, !sources.isEmpty else { return }
    let before = arguments(index, "values")
    var after = before
    for source in sources {
      after[source] = Self.shift(before[source], function.parameters[source].axes, .batch, at: 0)
    }
    addUntouched("batch independence", index, before, after, outputs: outputs) { output, value in
      Self.remove(.batch, 0...0, from: value, output.axes)
    } message: {
      "Changing sequence 0 of the batch changes \($0) of the others; rows must not mix."
    }
  }

  /// Changing the last input of a sequence leaves everything before it alone.
  mutating func addCausality(_ index: Int) {
    let function = exercise.functions[index]
    let outputs = function.outputs.filter { $0.axes.first == .time }
    let sources = function.parameters.indices.filter {
      function.parameters[$0].axes.first == .time && function.parameters[$0].isContinuous
    }
    guard function.isCausal, !outputs.isEmpty, !sources.isEmpty else { return }
    let before = arguments(index, "values")
    var after = before
    let last = Sizes.generic[.time] - 1
    for source in sources {
      after[source] = Self.shift(before[source], function.parameters[source].axes, .time, at: last)
    }
    addUntouched("causality", index, before, after, outputs: outputs) { output, value in
      Self.remove(.time, last...last, from: value, output.axes)
    } message: {
      "Changing the last input changes \($0) at earlier steps; the future must not leak back."
    }
  }

  /// The products of a hoisted function are few, and one at least is large.
  mutating func addProductCount(_ index: Int) {
    guard let rule = exercise.functions[index].productRule else { return }
    let question = [ask(index, arguments(index, "values"))]
    var check = Check(name: "products", function: index, questions: question) { _, _ in nil }
    check.judgeAnswers = { answers in
      rule.complaint(of: answers[0], sizes: .generic).map { Difference($0) }
    }
    add(check)
  }

  private mutating func addUntouched(
    _ name: String, _ index: Int, _ before: [Value], _ after: [Value], outputs: [Output],
    keeping part: @escaping @Sendable (Output, Value) -> Value?,
    message: @escaping @Sendable (String) -> String
  ) {
    let questions = [ask(index, before), ask(index, after)]
    add(
      Check(
        name: name, function: index, questions: questions,
        judge: { output, values in
          // Wrong shapes are told by another check.
          guard let first = part(output, values[0]), let second = part(output, values[1]),
            Comparison.shape(first) == Comparison.shape(second)
          else { return nil }
          let same = Comparison(output, tolerance: Tolerance.untouched)
          return same.difference(got: second, expected: first) == nil
            ? nil : Difference(message(output.name))
        }, outputs: outputs))
  }

  /// Adds a little to all numbers at one place of an axis.
  private static func shift(_ value: Value, _ axes: [Axis], _ axis: Axis, at place: Int) -> Value {
    switch value {
    case .list(var values):
      if axes.first == axis {
        if values.indices.contains(place) { values[place] = shiftAll(values[place]) }
        return .list(values)
      }
      return .list(values.map { shift($0, Array(axes.dropFirst()), axis, at: place) })
    case .matrix(var matrix):
      for i in 0..<matrix.rows {
        for j in 0..<matrix.columns where (axes.first == axis ? i : j) == place {
          matrix[i, j] += 0.37
        }
      }
      return .matrix(matrix)
    case .vector(var vector):
      if place < vector.count { vector[place] += 0.37 }
      return .vector(vector)
    case .record(let fields):
      return .record(fields.map { .init($0.name, shift($0.value, axes, axis, at: place)) })
    default: return value
    }
  }

  private static func shiftAll(_ value: Value) -> Value {
    switch value {
    case .matrix(let matrix): .matrix(0.37 + matrix)
    case .vector(let vector): .vector(0.37 + vector)
    case .list(let values): .list(values.map(shiftAll))
    case .record(let fields): .record(fields.map { .init($0.name, shiftAll($0.value)) })
    case .number(let number): .number(number + 0.37)
    default: value
    }
  }

  /// Takes some places of an axis away; nil when the value is not shaped like its axes.
  private static func remove(
    _ axis: Axis, _ places: ClosedRange<Int>, from value: Value, _ axes: [Axis]
  ) -> Value? {
    switch value {
    case .list(let values):
      guard axes.first == axis else {
        let rest = values.map { remove(axis, places, from: $0, Array(axes.dropFirst())) }
        return rest.contains { $0 == nil } ? nil : .list(rest.compactMap { $0 })
      }
      return .list(values.enumerated().filter { !places.contains($0.offset) }.map(\.element))
    case .matrix(let matrix):
      guard axes.first == axis, places.lowerBound == 0, matrix.rows > places.upperBound else {
        return nil
      }
      return .matrix(matrix.rows(places.upperBound + 1..<matrix.rows))
    default: return nil
    }
  }
}
