extension TeXFormula {
  /// Writes the formula in MathML Core; the TeX is kept in an attribute.
  package func mathML(isDisplay: Bool) -> String {
    var writer = MathMLWriter()
    writer.write(nodes)
    let display = isDisplay ? " display=\"block\"" : ""
    let source = source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "<math\(display) data-tex=\"\(MathMLWriter.escaped(source))\">\(writer.text)</math>"
  }
}

/// Writes parts as elements.
struct MathMLWriter {
  private(set) var text = ""

  /// Adds markup.
  mutating func append(_ markup: String) { text += markup }

  /// Adds parts as one element.
  mutating func write(_ nodes: [MathNode]) {
    let shown = nodes.filter { $0 != .space(.blank) }
    if shown.count == 1 { return write(shown[0]) }
    element("mrow") { writer in
      for node in shown { writer.write(node) }
    }
  }

  private mutating func write(_ node: MathNode) {
    switch node {
    case .atom(let atom): write(atom)
    case .space(let space): write(space)
    case .text(let words): leaf("mtext", words)
    case .group(let nodes): write(nodes)
    case .fraction(let above, let below): element("mfrac", above, below)
    case .root(let nodes, let degree?): element("mroot", nodes, degree)
    case .root(let nodes, nil): element("msqrt", nodes)
    case .scripts(let base, let lower, let upper, let areLimits):
      writeScripts(base, lower, upper, areLimits)
    case .accent(let accent, let nodes): writeAccent(accent, nodes)
    case .fenced(let open, let nodes, let close): writeFenced(open, close) { $0.write(nodes) }
    case .grid(let grid): writeGrid(grid)
    case .brace(let nodes, let isOver):
      element(isOver ? "mover" : "munder") { writer in
        writer.write(nodes)
        writer.leaf("mo", isOver ? "⏞" : "⏟", "stretchy=\"true\"")
      }
    }
  }

  private mutating func write(_ atom: Atom) {
    switch atom.kind {
    case .letter, .symbol, .prefix, .function: leaf("mi", atom.text)
    case .upright:
      leaf("mi", atom.text, atom.text.count == 1 ? "mathvariant=\"normal\"" : "")
    case .number: leaf("mn", atom.text)
    case .open, .close: leaf("mo", atom.text, "stretchy=\"false\"")
    case .binary, .relation, .punctuation, .slash, .dots, .prime, .large: leaf("mo", atom.text)
    }
  }

  private mutating func write(_ space: Space) {
    let width: String? =
      switch space {
      case .blank, .negative: nil
      case .thin: "0.1667em"
      case .quad: "1em"
      case .doubleQuad: "2em"
      }
    if let width { text += "<mspace width=\"\(width)\"/>" }
  }

  private mutating func writeScripts(
    _ base: MathNode, _ lower: [MathNode]?, _ upper: [MathNode]?, _ areLimits: Bool
  ) {
    let name =
      switch (lower != nil, upper != nil) {
      case (true, true): areLimits ? "munderover" : "msubsup"
      case (true, false): areLimits ? "munder" : "msub"
      default: areLimits ? "mover" : "msup"
      }
    element(name) { writer in
      writer.write(base)
      if let lower { writer.write(lower) }
      if let upper { writer.write(upper.withPrimesJoined) }
    }
  }

  private mutating func writeAccent(_ accent: Accent, _ nodes: [MathNode]) {
    let isUnder = accent == .underline
    element(isUnder ? "munder" : "mover", isUnder ? "" : "accent=\"true\"") { writer in
      writer.write(nodes)
      writer.leaf("mo", accent.sign, accent == .overline ? "" : "stretchy=\"false\"")
    }
  }
}
