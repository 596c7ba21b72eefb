/// Reads TeX as nodes; what ends a list of nodes is left for the caller to consume.
struct TeXParser {
  /// How deep braces and brackets may stand in each other.
  static let deepest = 48
  /// How many code points a formula may have.
  static let longest = 20_000

  let scalars: [Unicode.Scalar]
  var index = 0
  var depth = 0

  init(_ source: String) throws(TeXError) {
    scalars = Array(source.unicodeScalars)
    if scalars.count > Self.longest { throw error(.tooLong(limit: Self.longest), at: Self.longest) }
  }

  /// What ends a list of nodes, with the place where the list was opened.
  enum End: Equatable {
    case formula
    case brace(Int)
    case bracket(Int)
    case right(Int)
    case cell(String, Int)
  }

  mutating func formula() throws(TeXError) -> [MathNode] {
    try nodes(until: .formula)
  }

  mutating func nodes(until end: End) throws(TeXError) -> [MathNode] {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw error(.tooDeep(limit: Self.deepest), at: index) }
    var nodes: [MathNode] = []
    while true {
      let hadBlank = skipBlanks()
      if try isAt(end) { return nodes }
      if hadBlank, !nodes.isEmpty { nodes.append(.space(.blank)) }
      nodes.append(try withScripts(try nucleus()))
    }
  }

  /// Tells whether the list ends here; throws when something ends here that is not the list.
  private func isAt(_ end: End) throws(TeXError) -> Bool {
    guard index < scalars.count else {
      if let mistake = unclosed(end) { throw mistake }
      return true
    }
    switch scalars[index] {
    case "}":
      if case .brace = end { return true }
      throw error(.unmatched("}", opener: "{"), at: index)
    case "]":
      if case .bracket = end { return true }
      return false
    case "&":
      if case .cell = end { return true }
      throw error(.misplaced("&"), at: index)
    case "\\": return try isAtCommand(end)
    default: return false
    }
  }

  private func isAtCommand(_ end: End) throws(TeXError) -> Bool {
    switch name(at: index) {
    case "\\":
      if case .cell = end { return true }
      throw error(.misplaced("\\\\"), at: index)
    case "end":
      if case .cell = end { return true }
      throw error(.unmatched("\\end", opener: "\\begin"), at: index)
    case "right":
      if case .right = end { return true }
      throw error(.unmatched("\\right", opener: "\\left"), at: index)
    default: return false
    }
  }

  private func unclosed(_ end: End) -> TeXError? {
    switch end {
    case .formula: nil
    case .brace(let start): error(.unclosed("{", by: "}"), at: start)
    case .bracket(let start): error(.unclosed("[", by: "]"), at: start)
    case .right(let start): error(.unclosed("\\left", by: "\\right"), at: start)
    case .cell(let name, let start):
      error(.unclosed("\\begin{\(name)}", by: "\\end{\(name)}"), at: start)
    }
  }

  /// Reads what a command works on: a group in braces, a command or one character.
  mutating func argument(of command: String) throws(TeXError) -> [MathNode] {
    let start = index
    skipBlanks()
    guard index < scalars.count else { throw error(.missingArgument(of: command), at: start) }
    switch scalars[index] {
    case "{": return try group()
    case "}", "&", "^", "_", "'": throw error(.missingArgument(of: command), at: index)
    case "\\":
      if ["\\", "end", "right", "limits", "nolimits"].contains(name(at: index)) {
        throw error(.missingArgument(of: command), at: index)
      }
      return [try nucleus()]
    case let scalar:
      return [try character(scalar)]
    }
  }

  /// Reads a group in braces.
  mutating func group() throws(TeXError) -> [MathNode] {
    let start = index
    index += 1
    let nodes = try nodes(until: .brace(start))
    index += 1
    return nodes
  }

  /// Reads one part without its scripts.
  mutating func nucleus() throws(TeXError) -> MathNode {
    let scalar = scalars[index]
    switch scalar {
    case "{": return .group(try group())
    case "\\":
      // A command may work on a command, without any brace, as often as the author likes.
      depth += 1
      defer { depth -= 1 }
      if depth > Self.deepest { throw error(.tooDeep(limit: Self.deepest), at: index) }
      return try command()
    case "^", "_", "'": return .group([])
    case "~":
      index += 1
      return .space(.thin)
    case "0"..."9": return number()
    default:
      return try character(scalar)
    }
  }

  private mutating func number() -> MathNode {
    var digits = ""
    while index < scalars.count {
      let scalar = scalars[index]
      let isPoint = scalar == "." && index + 1 < scalars.count && scalars[index + 1].isDigit
      if !scalar.isDigit && !isPoint { break }
      digits.unicodeScalars.append(scalar)
      index += 1
    }
    return .atom(Atom(text: digits, kind: .number))
  }

  private mutating func character(_ scalar: Unicode.Scalar) throws(TeXError) -> MathNode {
    guard let node = Self.atom(scalar) else {
      throw error(.unknownCharacter(scalar), at: index)
    }
    index += 1
    return node
  }
}
