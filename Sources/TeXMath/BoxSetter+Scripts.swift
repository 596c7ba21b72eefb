extension BoxSetter {
  /// Sets scripts right of a part, small or in the rows above and below.
  func scripts(_ base: Box, _ lower: [MathNode]?, _ upper: [MathNode]?) -> Box {
    var result = base
    let (primes, rest) = upper?.primesApart ?? ("", [])
    let head = small.upper ? SmallScripts.head(rest) : nil
    let foot = small.lower ? lower.flatMap(SmallScripts.foot) : nil
    // Primes stand at the letter, whatever else is small or not.
    if !primes.isEmpty { append(primes, to: &result, row: -base.above) }
    let start = result.width
    if let foot { append(foot, to: &result, row: base.below) }
    if let lower, foot == nil {
      let box = box(lower, inScript: true)
      result.place(box, row: base.below + 1 + box.above, column: start)
    }
    if rest.isEmpty { return result }
    if let head {
      let column = foot == nil || base.height > 1 ? start : result.width
      result.place(box(head), row: -base.above, column: column)
    } else {
      let box = box(rest, inScript: true)
      result.place(box, row: -base.above - 1 - box.below, column: start)
    }
    return result
  }

  private func append(_ text: String, to result: inout Box, row: Int) {
    result.place(box(text), row: row, column: result.width)
  }

  /// Sets scripts at their full size under and over a part.
  func limits(_ base: Box, _ lower: [MathNode]?, _ upper: [MathNode]?) -> Box {
    let foot = lower.map { box($0, inScript: true) }
    let head = upper.map { box($0, inScript: true) }
    let width = max(base.width, foot?.width ?? 0, head?.width ?? 0)
    var result = Box()
    result.place(base, row: 0, column: (width - base.width) / 2)
    result.width = width
    if let head { result.stackAbove(head, width: width) }
    if let foot { result.stackBelow(foot, width: width) }
    return result
  }

  /// A sign such as ∑: a character, or three rows where what follows is tall.
  func largeBox(_ sign: String, isTall: Bool) -> Box {
    let rows: [String]? =
      switch sign {
      case "∑": ["╲──", " ⟩", "╱──"]
      case "∏": ["┬─┬", "│ │", "┴ ┴"]
      case "∫": ["⌠", "⎮", "⌡"]
      default: nil
      }
    // The pieces join only where each takes one cell.
    guard isTall, let rows, cells("─") == 1 else { return box(sign) }
    var result = Box()
    for (index, row) in rows.enumerated() {
      result.place(box(row), row: index - 1, column: 0)
    }
    return result
  }

  /// Sets a mark over parts: joined with a letter, or in the row above.
  func accented(_ nodes: [MathNode], _ accent: Accent) -> Box {
    var inner = box(nodes)
    if let text = accent.joined(with: nodes) {
      return Box(text, width: inner.width)
    }
    switch accent {
    case .overline, .bar: inner.stackAbove(rule(inner.width), width: inner.width)
    case .underline: inner.stackBelow(rule(inner.width), width: inner.width)
    default: inner.stackAbove(box(accent.sign), width: inner.width)
    }
    return inner
  }

  /// Sets a brace over or under parts.
  func braced(_ nodes: [MathNode], isOver: Bool) -> Box {
    var inner = box(nodes)
    let width = max(inner.width, 3)
    let left = (width - 3) / 2
    let ends = isOver ? ["╭", "┴", "╮"] : ["╰", "┬", "╯"]
    guard cells("─") == 1 else { return inner }
    let brace = box(
      ends[0] + String(repeating: "─", count: left) + ends[1]
        + String(repeating: "─", count: width - 3 - left) + ends[2])
    if isOver {
      inner.stackAbove(brace, width: inner.width)
    } else {
      inner.stackBelow(brace, width: inner.width)
    }
    return inner
  }
}

extension Accent {
  /// The mark on its own.
  var sign: String {
    switch self {
    case .tilde: "~"
    case .hat: "^"
    case .bar, .overline: "‾"
    case .vector: "→"
    case .dot: "˙"
    case .doubleDot: "¨"
    case .underline: "_"
    }
  }

  private var combining: Unicode.Scalar {
    switch self {
    case .tilde: "\u{303}"
    case .hat: "\u{302}"
    case .bar: "\u{304}"
    case .overline: "\u{305}"
    case .vector: "\u{20D7}"
    case .dot: "\u{307}"
    case .doubleDot: "\u{308}"
    case .underline: "\u{332}"
    }
  }

  /// The letter with its mark, or nil when there is more than one letter.
  func joined(with nodes: [MathNode]) -> String? {
    guard nodes.count == 1, case .atom(let atom) = nodes[0], atom.text.count == 1 else {
      return nil
    }
    return atom.text + String(Character(combining))
  }
}
