import Foundation

/// A solution with one token changed.
package struct Mutation: Sendable, Equatable {
  /// The place of the token, counted from 1.
  package let line: Int
  package let column: Int
  package let old: String
  package let new: String
  /// Whether only a size is read off the token, as in `x.rows`: another tensor of that size does.
  let readsSizeOnly: Bool
  /// The whole text with the change.
  let text: String

  /// How the change is listed, such as `12:5 h → x`.
  package var name: String { "\(line):\(column) \(old) → \(new)" }

  private static let operators: [String: [String]] = [
    "+": ["-"], "-": ["+"], "*": ["+"], "/": ["*"], "+=": ["-=", "="], "-=": ["+="], "*=": ["+="],
    "<": ["<=", ">"], ">": [">=", "<"], "<=": ["<"], ">=": [">"], "==": ["!="], "!=": ["=="],
    "..<": ["..."], "...": ["..<"], "&&": ["||"], "||": ["&&"],
  ]

  private static let functions: [String: [String]] = [
    "tanh": ["sigmoid"], "sigmoid": ["tanh"], "exp": ["log"], "log": ["exp"],
    "hstack": ["vstack"], "vstack": ["hstack"], "rows": ["columns"], "columns": ["rows"],
    "first": ["last"], "last": ["first"], "true": ["false"], "false": ["true"],
    "max": ["min"], "min": ["max"],
  ]

  /// All changes of one token in the bodies of a solution's functions.
  static func all(of solution: String) -> [Mutation] {
    let lines = solution.components(separatedBy: "\n")
    let declared = names(in: lines)
    var result: [Mutation] = []
    var isBody = false
    for (index, line) in lines.enumerated() {
      let code = line.firstRange(of: "//").map { String(line[..<$0.lowerBound]) } ?? line
      let isDeclaration = code.contains(/\bfunc\b/)
      if isDeclaration { isBody = false }
      if isBody {
        // A name declared further down cannot be used here.
        let names = Set(declared.filter { $0.line < index }.map(\.name)).sorted()
        for match in code.matches(of: token) {
          let word = String(match.output)
          let after = code[match.range.upperBound...].first
          let before = code[..<match.range.lowerBound].last
          for other in replacements(word, before: before, after: after, names: names) {
            var changed = lines
            changed[index] =
              code[..<match.range.lowerBound] + other + code[match.range.upperBound...]
            result.append(
              Mutation(
                line: index + 1,
                column: code.distance(from: code.startIndex, to: match.range.lowerBound) + 1,
                old: word, new: other,
                readsSizeOnly: sizes.contains(word)
                  || code[match.range.upperBound...].prefixMatch(of: size) != nil,
                text: changed.joined(separator: "\n")))
          }
        }
      }
      if code.hasSuffix("{"), isDeclaration || code.hasPrefix(")") { isBody = true }
    }
    return result
  }

  nonisolated(unsafe) private static let token =
    /[A-Za-z_][A-Za-z0-9_]*|[0-9]+(?:\.[0-9]+)?(?:e-?[0-9]+)?|\.\.<|\.\.\.|->|[+\-*\/<>=!]=|&&|\|\||[+\-*\/<>]/

  private static let sizes: Set<String> = ["rows", "columns", "count", "indices"]
  nonisolated(unsafe) private static let size =
    /(?:\[[^\]]*\])?\.(?:rows|columns|count|indices)(?![A-Za-z0-9_])/

  /// The parameters and local names of a solution, each with the line that declares it.
  private static func names(in lines: [String]) -> [(name: String, line: Int)] {
    lines.enumerated().flatMap { index, line in
      line.matches(of: declaration).map { (String($0.1), index) }.filter { $0.0 != "_" }
    }
  }

  nonisolated(unsafe) private static let declaration =
    /(?:(?:let|var|for)\s+\(?|[(,]\s*(?:_\s+|[a-z]+\s+)?|^\s+)([A-Za-z_][A-Za-z0-9_]*)(?=\s*[:=,]|\s+in\b)/

  private static func replacements(
    _ word: String, before: Character?, after: Character?, names: [String]
  ) -> [String] {
    if let others = operators[word] { return others }
    if after == ":" { return [] }  // An argument's label or a declaration.
    if let others = functions[word] { return others }
    if let number = Int(word) { return number == 0 ? ["1"] : ["\(number + 1)", "\(number - 1)"] }
    if Double(word) != nil { return ["(2 * \(word))"] }
    guard names.contains(word), before != "." else { return [] }
    return names.filter { $0 != word }
  }
}
