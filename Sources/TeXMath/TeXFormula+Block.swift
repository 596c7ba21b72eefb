extension TeXFormula {
  /// Draws the formula in rows of at most `width` cells, or returns nil where it cannot fit.
  ///
  /// A formula that is too wide goes on in further rows, broken at a wide space, before a relation
  /// or before an operator.
  ///
  /// - Parameter cells: Measures a character.
  package func block(width: Int, cells: (Character) -> Int) -> [String]? {
    withoutActuallyEscaping(cells) { cells in
      let small = SmallScripts(nodes, countsLimits: false)
      let setter = BoxSetter(small: small, cells: cells)
      let whole = setter.boxes(of: nodes)
      let total = whole.reduce(0) { $0 + $1.0.gap + $1.1.width }
      if total <= width { return joined(whole[...]).rows }
      var lines: [Box] = []
      for equation in equations ?? [nodes] {
        let parts = equations == nil ? whole : setter.boxes(of: equation)
        guard let broken = FormulaBreaker(width: width).lines(parts) else { return nil }
        lines += broken
      }
      return rows(of: lines)
    }
  }

  private func joined(_ parts: ArraySlice<(SpacedPart, Box)>) -> Box {
    var row = Box()
    for (part, box) in parts { row.append(box, gap: part.gap) }
    return row
  }

  /// The rows of lines, with a blank row where one of two neighbours is tall.
  private func rows(of lines: [Box]) -> [String] {
    var rows: [String] = []
    for (index, line) in lines.enumerated() {
      if index > 0, line.height > 1 || lines[index - 1].height > 1 { rows.append("") }
      rows += line.rows
    }
    return rows
  }
}

/// Breaks a formula that is too wide.
struct FormulaBreaker {
  let width: Int
  /// How far a line that goes on is moved to the right.
  private let indent = 2

  init(width: Int) {
    self.width = width
  }

  /// How good a place is to break before a part, from 0; nil for no place.
  private func merit(_ part: SpacedPart, depth: Int) -> Int? {
    if part.isApart, depth == 0 { return 3 }
    switch part.role {
    case .relation: return depth == 0 ? 2 : nil
    case .binary: return depth == 0 ? 1 : 0
    default: return nil
    }
  }

  /// Fills lines with parts, or returns nil where a part is too wide.
  func lines(_ parts: [(SpacedPart, Box)]) -> [Box]? {
    var lines: [Box] = []
    var start = 0
    while start < parts.count {
      let isFurther = start > 0 && !parts[start].0.isApart
      let room = isFurther ? width - indent : width
      guard let end = end(of: parts, from: start, room: room) else { return nil }
      var line = Box()
      if isFurther { line.width = indent }
      for index in start..<end {
        line.append(parts[index].1, gap: index == start ? 0 : parts[index].0.gap)
      }
      lines.append(line)
      start = end
    }
    return lines
  }

  private func end(of parts: [(SpacedPart, Box)], from start: Int, room: Int) -> Int? {
    var used = 0
    var depth = 0
    var best: (merit: Int, end: Int)?
    for index in start..<parts.count {
      let part = parts[index].0
      if index > start, var merit = merit(part, depth: depth) {
        // Better a fuller line than one that ends at the best place right after its beginning.
        if used * 3 < room { merit = -1 }
        if merit >= best?.merit ?? .min { best = (merit, index) }
      }
      if part.role == .open { depth += 1 }
      if part.role == .close { depth -= 1 }
      used += (index == start ? 0 : part.gap) + parts[index].1.width
      if used > room { return best?.end }
    }
    return parts.count
  }
}
