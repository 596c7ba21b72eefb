extension TeXParser {
  /// Reads a command and what it works on.
  mutating func command() throws(TeXError) -> MathNode {
    let start = index
    let name = name(at: index)
    guard let command = Commands.all[name] else {
      throw error(.unknownCommand("\\" + name), at: start)
    }
    index += name.unicodeScalars.count + 1
    let shown = "\\" + name
    switch command {
    case .atom(let atom): return .atom(atom)
    case .space(let space): return .space(space)
    case .fraction: return .fraction(try argument(of: shown), try argument(of: shown))
    case .root: return try root()
    case .accent(let accent): return .accent(accent, try argument(of: shown))
    case .alphabet(let alphabet): return styled(try argument(of: shown), alphabet)
    case .text: return .text(try words(of: shown))
    case .name: return .atom(Atom(text: try words(of: shown), kind: .function))
    case .brace(let isOver): return .brace(try argument(of: shown), isOver: isOver)
    case .stack(let isOver): return try stack(isOver, shown)
    case .left: return try fenced(start)
    case .sized(let kind): return .atom(Atom(text: try delimiter(after: shown), kind: kind))
    case .begin: return try environment(start)
    case .not: return try negated(start)
    case .ignored: return .group([])
    }
  }

  private mutating func root() throws(TeXError) -> MathNode {
    skipBlanks()
    var degree: [MathNode]?
    if index < scalars.count, scalars[index] == "[" {
      let start = index
      index += 1
      degree = try nodes(until: .bracket(start))
      index += 1
    }
    return .root(try argument(of: "\\sqrt"), degree: degree)
  }

  private mutating func stack(_ isOver: Bool, _ command: String) throws(TeXError) -> MathNode {
    let script = try argument(of: command)
    let nodes = try argument(of: command)
    let base = nodes.count == 1 ? nodes[0] : .group(nodes)
    return .scripts(
      base, lower: isOver ? nil : script, upper: isOver ? script : nil, areLimits: true)
  }

  private mutating func fenced(_ start: Int) throws(TeXError) -> MathNode {
    let open = try delimiter(after: "\\left")
    let nodes = try nodes(until: .right(start))
    index += "\\right".utf8.count
    return .fenced(open, nodes, try delimiter(after: "\\right"))
  }

  /// Reads a bracket; a point is none.
  private mutating func delimiter(after command: String) throws(TeXError) -> String {
    skipBlanks()
    let start = index
    guard index < scalars.count else { throw error(.missingDelimiter(after: command), at: start) }
    var name = String(Character(scalars[index]))
    index += 1
    if name == "\\" {
      name = self.name(at: start)
      index = start + name.unicodeScalars.count + 1
      name = "\\" + name
    }
    guard let text = Commands.delimiters[name] else {
      throw error(.missingDelimiter(after: command), at: start)
    }
    return text
  }

  /// Reads words in braces, in which only an escaped character is special.
  private mutating func words(of command: String) throws(TeXError) -> String {
    skipBlanks()
    let start = index
    guard index < scalars.count, scalars[index] == "{" else {
      throw error(.missingArgument(of: command), at: start)
    }
    index += 1
    var words = String.UnicodeScalarView()
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "}" {
        index += 1
        return String(words)
      }
      if scalar == "\\" {
        let name = name(at: index)
        guard "{}%#&_$ ".contains(name), !name.isEmpty else {
          throw error(.unknownCommand("\\" + name), at: index)
        }
        index += 1
      } else if scalar == "{" {
        throw error(.unknownCharacter(scalar), at: index)
      }
      words.append(scalars[index].isControl ? " " : scalars[index])
      index += 1
    }
    throw error(.unclosed("{", by: "}"), at: start)
  }

  private mutating func negated(_ start: Int) throws(TeXError) -> MathNode {
    let nodes = try argument(of: "\\not")
    guard nodes.count == 1, case .atom(var atom) = nodes[0] else {
      throw error(.missingArgument(of: "\\not"), at: start)
    }
    atom.text = atom.text == "=" ? "≠" : atom.text + "\u{338}"
    return .atom(atom)
  }

  /// Letters in another alphabet; upright letters next to each other are one name.
  private func styled(_ nodes: [MathNode], _ alphabet: Alphabet) -> MathNode {
    if alphabet == .upright {
      var name = ""
      for case .atom(let atom) in nodes where atom.kind == .letter || atom.kind == .number {
        name += atom.text
      }
      if name.unicodeScalars.count == nodes.count {
        return .atom(Atom(text: name, kind: .upright))
      }
    }
    let nodes = nodes.map { alphabet.styled($0) }
    return nodes.count == 1 ? nodes[0] : .group(nodes)
  }
}

extension Unicode.Scalar {
  var isControl: Bool { value < 0x20 || (value >= 0x7F && value < 0xA0) }
}
