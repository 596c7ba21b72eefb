/// Sets a formula in boxes.
struct BoxSetter {
  let small: SmallScripts
  /// Measures a character in cells.
  let cells: (Character) -> Int

  /// One row of text.
  func box(_ text: String) -> Box {
    var width = 0
    for character in text { width += character.isASCII ? 1 : cells(character) }
    return Box(text, width: width)
  }

  /// Sets parts side by side.
  func box(_ nodes: [MathNode], inScript: Bool = false, after start: Role = .start) -> Box {
    var row = Box()
    for (part, box) in boxes(of: nodes, inScript: inScript, after: start) {
      row.append(box, gap: part.gap)
    }
    return row
  }

  /// Sets each part of a row.
  ///
  /// They are set from the right, for a sum is as tall as what it runs over.
  func boxes(
    of nodes: [MathNode], inScript: Bool = false, after start: Role = .start
  ) -> [(SpacedPart, Box)] {
    var boxes: [(SpacedPart, Box)] = []
    var isTall = false
    for part in Spacing.parts(of: nodes, inScript: inScript, after: start).reversed() {
      switch part.role {
      case .binary, .relation, .punctuation: isTall = false
      default: break
      }
      let box = box(part, isTall: isTall)
      if part.role == .fraction || (part.role == .fence && box.height > 2) { isTall = true }
      boxes.append((part, box))
    }
    return boxes.reversed()
  }

  private func box(_ part: SpacedPart, isTall: Bool) -> Box {
    switch part.node {
    case .atom(let atom):
      if atom.kind == .large { return largeBox(atom.text, isTall: isTall) }
      return box(atom.text)
    case .space: return Box()
    case .text(let text): return box(text)
    case .group(let nodes): return box(nodes)
    case .fraction(let above, let below): return fraction(above, below)
    case .root(let nodes, let degree): return root(nodes, degree)
    case .scripts(let base, let lower, let upper, let areLimits):
      let base = box(
        SpacedPart(node: base, role: part.role, gap: 0), isTall: isTall)
      if areLimits { return limits(base, lower, upper) }
      return scripts(base, lower, upper)
    case .accent(let accent, let nodes): return accented(nodes, accent)
    case .fenced(let open, let nodes, let close):
      return fenced(open, box(nodes), close, grows: nodes.standTall)
    case .grid(let grid): return gridBox(grid)
    case .brace(let nodes, let isOver): return braced(nodes, isOver: isOver)
    }
  }

  /// A horizontal line of at most a width.
  func rule(_ width: Int, _ character: Character = "─") -> Box {
    let unit = max(cells(character), 1)
    let count = max(width / unit, 1)
    return Box(String(repeating: character, count: count), width: count * unit)
  }

  private func fraction(_ above: [MathNode], _ below: [MathNode]) -> Box {
    let top = box(above)
    let bottom = box(below)
    // A fraction inside needs a longer bar around it, or one could not tell which is the outer.
    let overhang = (above + below).contains { $0.endsInBar } ? 2 : 0
    let width = max(top.width, bottom.width, 1) + overhang
    var fraction = rule(width)
    fraction.width = max(width, fraction.width)
    fraction.stackAbove(top, width: width)
    fraction.stackBelow(bottom, width: width)
    return fraction
  }

  private func root(_ nodes: [MathNode], _ degree: [MathNode]?) -> Box {
    let inner = box(nodes)
    var root = degree.map { box(SmallScripts.head($0) ?? "") } ?? Box()
    if let degree, root.width == 0 { root = box(degree) }
    if inner.height == 1, nodes.count == 1 {
      root.append(box("√"))
      root.append(inner)
      return root
    }
    var hook = Box()
    hook.place(box("╲"), row: inner.below, column: 0)
    let stem = hook.width
    for row in (-inner.above)...inner.below { hook.place(box("│"), row: row, column: stem) }
    let roof = -inner.above - 1
    hook.place(box("┌"), row: roof, column: stem)
    let left = hook.width
    hook.place(rule(inner.width + 1), row: roof, column: left)
    hook.place(inner, row: 0, column: left + (inner.width > 0 ? 1 : 0))
    if degree != nil {
      var whole = Box()
      whole.place(root, row: inner.below - 1, column: 0)
      whole.place(hook, row: 0, column: root.width)
      return whole
    }
    return hook
  }
}

extension MathNode {
  /// Whether the part shows a bar like that of a fraction.
  var endsInBar: Bool {
    switch self {
    case .fraction: true
    case .group(let nodes): nodes.contains { $0.endsInBar }
    default: false
    }
  }
}
