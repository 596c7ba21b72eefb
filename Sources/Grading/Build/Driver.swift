import Exercises
import Foundation

/// The generated `main.swift` that hands a learner's functions to the responder.
///
/// Names, labels and types are all checked by the compiler: a function that is not the one asked
/// for is an error in this file, which is then told at the learner's own line.
enum Driver {
  static func source(for functions: [Function]) -> String {
    let entries = functions.map { function in
      let typed = "(\(function.compoundName) as \(function.typeText))"
      return function.adapter.map { adapter in
        "  .init(\"\(function.name)\") " + adapter.replacing("FUNCTION", with: typed)
      } ?? "  .init(\"\(function.name)\", \(typed))"
    }
    return """
      import RecurrentKit
      RecurrentKit.serve(
      \(entries.joined(separator: ",\n")))

      """
  }

  /// The type as a learner writes it, such as `(Matrix) -> RNNStep`.
  static func readable(_ typeText: String) -> String {
    var text = typeText
    for prefix in ["RecurrentKit.", "Swift."] { text.replace(prefix, with: "") }
    while let range = text.firstRange(of: /Array<([A-Za-z\[\]]+)>/) {
      let element = text[range].dropFirst("Array<".count).dropLast()
      text.replaceSubrange(range, with: "[\(element)]")
    }
    return text
  }

  /// The whole signature as a learner should write it.
  static func signature(of function: Function) -> String {
    let type = readable(function.typeText)
    guard let arrow = type.range(of: ") -> ", options: .backwards) else {
      return function.compoundName
    }
    let types = parameterTypes(of: function)
    let parameters = zip(zip(function.labels, function.parameters), types).map { pair, type in
      let (label, parameter) = pair
      return label == parameter.name ? "\(label): \(type)" : "\(label) \(parameter.name): \(type)"
    }
    return "func \(function.name)(\(parameters.joined(separator: ", ")))"
      + " -> \(type[arrow.upperBound...])"
  }

  /// The types of the parameters as a learner writes them.
  static func parameterTypes(of function: Function) -> [String] {
    let type = readable(function.typeText)
    guard let arrow = type.range(of: ") -> ", options: .backwards) else { return [] }
    return splitAtCommas(type[type.index(after: type.startIndex)..<arrow.lowerBound])
  }

  private static func splitAtCommas(_ text: Substring) -> [String] {
    var parts: [String] = [""]
    var depth = 0
    for character in text {
      if "([<".contains(character) { depth += 1 }
      if ")]".contains(character) || (character == ">" && parts.last?.last != "-") { depth -= 1 }
      if character == "," && depth == 0 {
        parts.append("")
      } else if !(character == " " && parts.last?.isEmpty == true) {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}
