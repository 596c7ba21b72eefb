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
      let fields = zip(function.outputs, values).map { "\($0.name): \($1 ?? "")" }
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
    fill(function, output.axes[...], type: Self.fieldType(of: output, in: function), number)
  }

  private func fill(_ function: Function, _ axes: ArraySlice<Axis>, type: String, _ number: String)
    -> String?
  {
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

  /// The Swift type of an output, which follows from its axes unless it counts tokens.
  private static func fieldType(of output: Output, in function: Function) -> String {
    let result = resultType(of: function)
    if ["Matrix", "Vector", "Double", "Int"].contains(result) || result.hasPrefix("[") {
      return result
    }
    if output.name == "tokens" { return "[[Int]]" }
    let times = output.axes.prefix { $0 == .time }.count
    let inner = ["Double", "Vector", "Matrix"][min(output.axes.count - times, 2)]
    return String(repeating: "[", count: times) + inner + String(repeating: "]", count: times)
  }

  /// An expression for the size of an axis, from the first parameter that has it.
  private func size(of axis: Axis, in function: Function) -> String? {
    if axis == .joined {
      guard let input = size(of: .input, in: function), let hidden = size(of: .hidden, in: function)
      else { return nil }
      return "\(input) + \(hidden)"
    }
    let types = Driver.parameterTypes(of: function)
    for (parameter, type) in zip(function.parameters, types) {
      if parameter.axes.isEmpty, type == "Int",
        ["vocabulary": Axis.vocabulary, "steps": .time][parameter.name] == axis
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
      if rest == "Matrix" { return depth == 0 ? "\(name).rows" : "\(name).columns" }
    }
    return nil
  }
}
