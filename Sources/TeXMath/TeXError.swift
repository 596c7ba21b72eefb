/// What an author can get wrong in a formula.
package struct TeXError: Error, Equatable, CustomStringConvertible {
  /// The kinds of mistakes.
  package enum Mistake: Sendable, Equatable {
    case unknownCommand(String)
    case unknownEnvironment(String)
    case unknownCharacter(Unicode.Scalar)
    case unclosed(String, by: String)
    case unmatched(String, opener: String)
    case misplaced(String)
    case missingArgument(of: String)
    case missingDelimiter(after: String)
    case secondScript(String)
    case mismatchedEnd(String, of: String)
    case tooDeep(limit: Int)
    case tooLong(limit: Int)
  }

  /// What is wrong.
  package let mistake: Mistake
  /// The line inside the formula, from 1.
  package let line: Int
  /// The column in that line, in UTF-8 bytes from 1.
  package let column: Int

  /// What is wrong and how to repair it, without the place.
  package var description: String { what + " " + repair }

  /// What is wrong.
  package var what: String {
    switch mistake {
    case .unknownCommand(let name): "The command \(name) is unknown."
    case .unknownEnvironment(let name): "The environment \(name) is unknown."
    case .unknownCharacter(let scalar): "The character \"\(scalar)\" has no meaning in a formula."
    case .unclosed(let opener, _): "The \(opener) is never closed."
    case .unmatched(let closer, _): "The \(closer) closes nothing."
    case .misplaced(let sign): "The \(sign) stands outside a matrix."
    case .missingArgument(let command): "The \(command) has nothing to work on."
    case .missingDelimiter(let command): "No bracket stands after \(command)."
    case .secondScript(let sign): "The part already has a script with \(sign)."
    case .mismatchedEnd(let name, let opened):
      "The \\end{\(name)} does not close \\begin{\(opened)}."
    case .tooDeep(let limit): "The formula is nested more than \(limit) deep."
    case .tooLong(let limit): "The formula has more than \(limit) characters."
    }
  }

  /// What to do about it.
  package var repair: String {
    switch mistake {
    case .unknownCommand: "Correct it, or use one that TeXMath lists."
    case .unknownEnvironment: "Use pmatrix, bmatrix, cases or aligned."
    case .unknownCharacter: "Write its command, or put it in \\text{…}."
    case .unclosed(_, let closer): "Add \(closer)."
    case .unmatched(_, let opener): "Remove it, or add \(opener) before it."
    case .misplaced: "Put \\begin{aligned} … \\end{aligned} around it."
    case .missingArgument: "Write what it belongs to in braces after it."
    case .missingDelimiter: "Write one such as ( or \\lVert, or a point for none."
    case .secondScript: "Put braces around all that belongs together."
    case .mismatchedEnd(_, let opened): "Write \\end{\(opened)}."
    case .tooDeep: "Give its inner parts names."
    case .tooLong: "Split it."
    }
  }
}
