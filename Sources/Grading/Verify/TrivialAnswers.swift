import Exercises
import Foundation

/// Answers that nobody worked for: zeros, a constant, an input handed back.
///
/// They are written from the contract, with the right shapes, and have to score nothing.
struct TrivialAnswers {
  let exercise: Exercise

  /// The texts by name.
  var texts: [(name: String, text: String)] {
    [
      ("zeros", text { fill($0, $1, with: "0") }),
      ("constants", text { fill($0, $1, with: "0.37") }),
      ("echoed input", text { echo($0, $1) ?? fill($0, $1, with: "0") }),
    ].compactMap { name, text in text.map { (name, $0) } }
  }

  private func text(_ value: (Function, Output) -> String?) -> String? {
    var text = "import RecurrentKit\n"
    for function in exercise.functions {
      let values = function.outputs.map { value(function, $0) }
      guard values.allSatisfy({ $0 != nil }) else { return nil }
      let result = Self.resultType(of: function)
      let isStruct =
        !["Matrix", "Vector", "Double", "Int"].contains(result) && !result.hasPrefix("[")
      let fields = zip(function.outputs, values).flatMap { output, value in
        output.fields.map { "\($0): \(value ?? "")" }
      }
      let body = isStruct ? "\(result)(\(fields.joined(separator: ", ")))" : values[0] ?? ""
      text += "\n\(Driver.signature(of: function)) {\n  \(body)\n}\n"
    }
    return text
  }

  private static func resultType(of function: Function) -> String {
    let type = Driver.readable(function.typeText)
    return type.components(separatedBy: " -> ").last ?? type
  }

  /// A tensor of the output's shape full of one number.
  private func fill(_ function: Function, _ output: Output, with number: String) -> String? {
    Self.fieldType(of: output, in: function).flatMap {
      fill(function, output.axes[...], type: $0, number)
    }
  }

  private func fill(_ function: Function, _ axes: ArraySlice<Axis>, type: String, _ number: String)
    -> String?
  {
    if axes == [.tensor] {
      let list = function.parameters.first { $0.axes == [.tensor] }
      return list.map { "\($0.name).map { \(number) + 0.0 * $0 }" }
    }
    if type.hasPrefix("[") {
      guard let first = axes.first, let count = size(of: first, in: function),
        let inner = fill(
          function, axes.dropFirst(), type: String(type.dropFirst().dropLast()), number)
      else { return nil }
      return "(0..<\(count)).map { _ in \(inner) }"
    }
    let sizes = axes.compactMap { size(of: $0, in: function) }
    guard sizes.count == axes.count else { return nil }
    switch type {
    case "Double": return number
    case "Int": return "0"
    case "Vector": return "(\(number) + Vector.zeros(\(sizes[0])))"
    default: return "(\(number) + Matrix.zeros(\(sizes[0]), \(sizes[1])))"
    }
  }

  /// A parameter of the output's own axes.
  private func echo(_ function: Function, _ output: Output) -> String? {
    let type = Self.fieldType(of: output, in: function)
    let types = Driver.parameterTypes(of: function)
    return zip(function.parameters, types)
      .first { $0.axes == output.axes && $1 == type && !output.axes.isEmpty }?.0.name
  }

  /// The Swift type of an output, as the reference answers it.
  private static func fieldType(of output: Output, in function: Function) -> String? {
    let arguments = function.arguments(.generic, scale: 1, generator: SeededGenerator(seed: 1))
    guard let answer = try? function.reference(arguments),
      let place = function.outputs.firstIndex(of: output)
    else { return nil }
    return function.values(of: answer)[place].flatMap(type)
  }

  private static func type(of value: Value) -> String? {
    switch value {
    case .number: "Double"
    case .integer: "Int"
    case .vector: "Vector"
    case .matrix: "Matrix"
    case .list(let values): values.first.flatMap(type).map { "[\($0)]" }
    case .boolean, .text, .record: nil
    }
  }

  /// An expression for the size of an axis, from the first parameter that has it.
  private func size(of axis: Axis, in function: Function) -> String? {
    ownSize(of: axis, in: function) ?? derivedSize(of: axis, in: function)
  }

  /// The size of an axis that no parameter has, from those it is made of or is a part of.
  private func derivedSize(of axis: Axis, in function: Function) -> String? {
    let blocks = Axis.allCases.filter { !$0.blocks.isEmpty }
    switch axis {
    case .joined:
      guard let input = size(of: .input, in: function), let hidden = size(of: .hidden, in: function)
      else { return nil }
      return "(\(input) + \(hidden))"
    case .bothStates:
      return size(of: .hidden, in: function).map { "(2 * \($0))" }
    case .copySteps:
      return size(of: .taskSteps, in: function).map { "(\($0) + 20)" }
    case .timeFromStart:
      return size(of: .time, in: function).map { "(\($0) + 1)" }
    case .hidden:
      return blocks.lazy.compactMap { axis in
        ownSize(of: axis, in: function).map { "(\($0) / \(axis.blocks.count))" }
      }.first
    case .input:
      guard let joined = ownSize(of: .joined, in: function),
        let hidden = size(of: .hidden, in: function)
      else { return nil }
      return "(\(joined) - \(hidden))"
    default:
      guard !axis.blocks.isEmpty, let hidden = size(of: .hidden, in: function) else { return nil }
      return "(\(axis.blocks.count) * \(hidden))"
    }
  }

  /// The axes whose size a whole number of this name may be.
  private static let sizeNames: [String: Set<Axis>] = [
    "vocabulary": [.vocabulary], "steps": [.time, .taskSteps], "delay": [.taskSteps],
  ]

  /// The size of an axis that a parameter has.
  private func ownSize(of axis: Axis, in function: Function) -> String? {
    let types = Driver.parameterTypes(of: function)
    for (parameter, type) in zip(function.parameters, types) {
      if parameter.axes.isEmpty, type == "Int",
        Self.sizeNames[parameter.name]?.contains(axis) == true
      {
        return parameter.name
      }
      guard let place = parameter.axes.firstIndex(of: axis) else { continue }
      var name = parameter.name
      var rest = type
      var depth = place
      while rest.hasPrefix("["), depth > 0 {
        (name, rest, depth) = (name + "[0]", String(rest.dropFirst().dropLast()), depth - 1)
      }
      if rest.hasPrefix("[") || rest == "Vector" { return "\(name).count" }
      if rest.hasSuffix("Step") { (name, rest) = (name + ".hiddenState", "Matrix") }
      if rest == "Matrix" { return depth == 0 ? "\(name).rows" : "\(name).columns" }
    }
    return nil
  }
}
