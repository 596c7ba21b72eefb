/// How much holds parts together, which decides where one line needs brackets.
enum Weight: Comparable {
  /// One factor, such as `∂hₜ` or `max(a, b)`.
  case single
  /// Factors next to each other.
  case product
  /// Anything that a fraction's stroke would tear apart.
  case sum

  /// Weighs what stands outside brackets.
  init(of nodes: [MathNode]) {
    self = .single
    var factors = 0
    var depth = 0
    var last: MathNode?
    for part in Spacing.parts(of: nodes) {
      defer { last = part.node }
      if part.role == .close { depth = max(depth - 1, 0) }
      if depth > 0 || part.role == .close {
        if part.role == .open { depth += 1 }
        continue
      }
      let isAttached = part.gap == 0 && factors > 0
      switch part.role {
      case .open:
        depth += 1
        if !isAttached { factors += 1 }
      case .fence: if !isAttached { factors += 1 }
      case .binary, .relation, .punctuation, .words, .large, .slash: self = .sum
      case .fraction: if part.node.fractionSign == nil { self = .sum } else { factors += 1 }
      case .dots, .sign: self = max(self, .product)
      case .prefix: break
      default: if !(last?.isDifferential == true && part.gap == 0) { factors += 1 }
      }
    }
    if factors > 1 { self = max(self, .product) }
  }
}

extension MathNode {
  /// The one character of a simple fraction of numbers, such as ½.
  var fractionSign: String? {
    guard case .fraction(let above, let below) = self, above.count == 1, below.count == 1,
      case .atom(let top) = above[0], case .atom(let bottom) = below[0],
      top.kind == .number, bottom.kind == .number
    else { return nil }
    return Self.fractionSigns[top.text + "/" + bottom.text]
  }

  private static let fractionSigns = [
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "1/6": "⅙",
    "5/6": "⅚", "1/8": "⅛",
  ]

  /// Whether the part is the d of a differential, which belongs to what follows.
  var isDifferential: Bool {
    if case .atom(let atom) = self { atom.text == "d" } else { false }
  }

  /// Whether the part is a derivative that works on what follows, such as ∂/∂y.
  var isOperator: Bool {
    guard case .fraction(let above, _) = self, above.count == 1 else { return false }
    return above[0].isDifferential || Spacing.role(of: above[0]) == .prefix
  }
}

extension Role {
  /// Whether a factor may end with it.
  var endsFactor: Bool {
    switch self {
    case .ordinary, .close, .fraction, .fence: true
    default: false
    }
  }

  /// Whether a factor may begin with it.
  var beginsFactor: Bool {
    switch self {
    case .ordinary, .prefix, .function, .large, .open, .fraction, .fence: true
    default: false
    }
  }
}
