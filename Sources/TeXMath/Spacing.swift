/// What a part of a row does there, which decides the blank cells around it.
enum Role {
  case start, ordinary, prefix, sign, function, large, binary, relation
  case open, close, punctuation, slash, dots, fraction, fence, words
}

/// A part of a row with what stands left of it.
struct SpacedPart {
  var node: MathNode
  var role: Role
  /// The blank cells left of it.
  var gap: Int
  /// Whether the author asks for a wide space left of it.
  var isApart = false
}

/// The rules for the blank space in a row, which all that is set for a terminal follows.
enum Spacing {
  /// Gives the parts of a row their roles and gaps; `start` is what the row stands behind.
  ///
  /// In scripts, and in the limits of sums, signs stand close.
  static func parts(
    of nodes: [MathNode], inScript: Bool = false, after start: Role = .start,
    role: (MathNode) -> Role = role
  ) -> [SpacedPart] {
    var parts: [SpacedPart] = []
    parts.reserveCapacity(nodes.count)
    var last = start
    var space: Space?
    for node in nodes {
      if case .space(let asked) = node {
        space = wider(space, asked)
        continue
      }
      if case .group(let inner) = node, inner.isEmpty { continue }
      var part = SpacedPart(node: node, role: role(node), gap: 0)
      if part.role == .binary, last.leavesSign { part.role = .sign }
      if last == .binary, part.role.endsOperand {
        last = .ordinary
        parts[parts.count - 1].role = .ordinary
      }
      part.gap = gap(last, part.role, space, inScript: inScript)
      if part.gap == 1, parts.last?.node.endsBlank == true || part.node.beginsBlank { part.gap = 0 }
      part.isApart = space == .quad || space == .doubleQuad
      parts.append(part)
      last = part.role
      space = nil
    }
    return parts
  }

  private static func wider(_ first: Space?, _ second: Space) -> Space {
    guard let first, first != .blank else { return second }
    if second == .doubleQuad || (second == .quad && first != .doubleQuad) { return second }
    return first
  }

  private static func gap(
    _ left: Role, _ right: Role, _ space: Space?, inScript: Bool
  ) -> Int {
    if left == .start { return 0 }
    if space == .quad { return inScript ? 1 : 3 }
    if space == .doubleQuad { return inScript ? 1 : 5 }
    if left == .function { return right == .open || right == .fence ? 0 : 1 }
    if left.holdsTight || right == .close || right == .punctuation || right == .slash { return 0 }
    if right == .function { return 1 }
    if inScript { return 0 }
    if left == .relation || right == .relation { return left == right ? 0 : 1 }
    if left == .binary || right == .binary || left == .punctuation { return 1 }
    if left == .large || right == .large || left == .dots || right == .dots { return 1 }
    if left == .fraction && right == .fraction { return 2 }
    if left == .fraction || right == .fraction { return 1 }
    return space == nil || space == .negative ? 0 : 1
  }

  /// The role of a part that is not known to stand anywhere.
  static func role(of node: MathNode) -> Role {
    switch node {
    case .atom(let atom): role(of: atom.kind)
    case .scripts(let base, _, _, _): role(of: base)
    case .fraction: .fraction
    case .fenced: .fence
    case .grid(let grid): grid.frame == .aligned ? .ordinary : .fence
    case .text: .words
    case .space, .group, .root, .accent, .brace: .ordinary
    }
  }

  private static func role(of kind: Atom.Kind) -> Role {
    switch kind {
    case .letter, .upright, .number, .symbol, .prime: .ordinary
    case .prefix: .prefix
    case .function: .function
    case .large: .large
    case .binary: .binary
    case .relation: .relation
    case .open: .open
    case .close: .close
    case .punctuation: .punctuation
    case .slash: .slash
    case .dots: .dots
    }
  }
}

extension Role {
  /// Whether a plus or minus behind it is a sign of what follows.
  var leavesSign: Bool {
    switch self {
    case .start, .open, .binary, .relation, .punctuation, .function, .large, .sign, .slash: true
    default: false
    }
  }

  /// Whether an operator before it has nothing to work on.
  var endsOperand: Bool { self == .close || self == .relation || self == .punctuation }

  /// Whether what follows stands close to it.
  var holdsTight: Bool { self == .open || self == .prefix || self == .sign || self == .slash }
}

extension MathNode {
  /// Whether words that end with a blank stand here.
  fileprivate var endsBlank: Bool {
    if case .text(let words) = self { words.hasSuffix(" ") } else { false }
  }

  /// Whether words that begin with a blank stand here.
  fileprivate var beginsBlank: Bool {
    if case .text(let words) = self { words.hasPrefix(" ") } else { false }
  }
}
