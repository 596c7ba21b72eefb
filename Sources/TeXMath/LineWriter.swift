/// Writes a formula on one line, with brackets where print would show by place what belongs together.
struct LineWriter {
  let small: SmallScripts
  /// Whether no sign may depend on its height.
  let isMarked: Bool
  var text = ""
  /// Whether a script ended without a bracket, so that a letter must not follow closely.
  var endsInScript = false

  init(small: SmallScripts, isMarked: Bool) {
    self.small = small
    self.isMarked = isMarked
  }

  /// Adds parts with the blanks between them.
  mutating func write(_ nodes: [MathNode], inScript: Bool = false, after start: Role = .start) {
    let parts = Spacing.parts(of: nodes, inScript: inScript, after: start, role: Self.role)
    for (index, part) in parts.enumerated() {
      let last = index > 0 ? parts[index - 1] : nil
      let isArgument = last?.role == .function && part.role == .fraction
      if !isArgument { text += joint(last, part, inScript: inScript) }
      endsInScript = false
      if isArgument { text += "(" }
      write(part.node)
      if isArgument { text += ")" }
    }
  }

  /// What stands between two parts; a dot shows where a fraction ends and a factor begins.
  private func joint(_ last: SpacedPart?, _ part: SpacedPart, inScript: Bool) -> String {
    guard let last else { return part.gap > 0 ? " " : "" }
    if part.isApart { return part.gap > 3 ? "   " : "  " }
    let isFactor = last.role.endsFactor && part.role.beginsFactor
    if isFactor, part.role == .fraction || last.role == .fraction, !last.node.isOperator {
      return inScript ? "·" : " · "
    }
    if part.gap == 0, endsInScript, part.role == .ordinary || part.role == .prefix { return " " }
    return part.gap > 0 ? " " : ""
  }

  private mutating func write(_ node: MathNode) {
    switch node {
    case .atom(let atom): text += isMarked && atom.text == "⊤" ? "T" : atom.text
    case .space: break
    case .text(let words): text += words
    case .group(let nodes): write(nodes)
    case .fraction(let above, let below): writeFraction(above, below)
    case .root(let nodes, let degree): writeRoot(nodes, degree)
    case .scripts(let base, let lower, let upper, let areLimits):
      write(base)
      writeScripts(lower, upper, isSum: areLimits && Spacing.role(of: base) == .large)
    case .accent(let accent, let nodes): writeAccent(accent, nodes)
    case .fenced(let open, let nodes, let close):
      text += open
      write(nodes)
      text += close
    case .grid(let grid): writeGrid(grid)
    case .brace(let nodes, _): writeBracketed(nodes, unless: .single)
    }
  }

  /// Adds parts, in brackets if they weigh more than what may stand without.
  mutating func writeBracketed(_ nodes: [MathNode], unless lightest: Weight) {
    let needsBrackets = Weight(of: nodes) > lightest
    if needsBrackets { text += "(" }
    write(nodes)
    if needsBrackets { text += ")" }
  }

  private mutating func writeFraction(_ above: [MathNode], _ below: [MathNode]) {
    if let sign = MathNode.fraction(above, below).fractionSign {
      text += sign
      return
    }
    writeBracketed(above, unless: .product)
    text += "/"
    writeBracketed(below, unless: .single)
  }

  private mutating func writeRoot(_ nodes: [MathNode], _ degree: [MathNode]?) {
    if let degree {
      if !isMarked, let head = SmallScripts.head(degree) {
        text += head
      } else {
        text += "("
        write(degree)
        text += ")"
      }
    }
    text += "√"
    writeBracketed(nodes, unless: .single)
  }

  private mutating func writeAccent(_ accent: Accent, _ nodes: [MathNode]) {
    if let joined = accent.joined(with: nodes) {
      text += joined
    } else {
      text += accent.rawValue + "("
      write(nodes)
      text += ")"
    }
  }

  private mutating func writeGrid(_ grid: Grid) {
    var (open, close) = ("", "")
    switch grid.frame {
    case .brackets(let left, let right): (open, close) = (left, right)
    case .cases: (open, close) = ("{", "}")
    case .aligned: break
    }
    text += open
    for (index, row) in grid.rows.enumerated() {
      if index > 0 { text += "; " }
      for (column, cell) in row.enumerated() {
        if column > 0 { text += separator(before: cell, grid) }
        write(cell, after: column > 0 && grid.frame == .aligned ? .ordinary : .start)
      }
    }
    text += close
  }

  private func separator(before cell: [MathNode], _ grid: Grid) -> String {
    switch grid.frame {
    case .aligned: return ""
    case .cases:
      if case .text? = cell.first { return " " }
      return ", "
    case .brackets: return ", "
    }
  }

  private static func role(of node: MathNode) -> Role {
    node.fractionSign == nil ? Spacing.role(of: node) : .ordinary
  }
}
