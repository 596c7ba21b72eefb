/// Scripts set with the small letters and digits that Unicode has.
///
/// Unicode lacks many, such as a subscript f or W, so one choice holds for a whole formula: either
/// all its subscripts are small, or none is; and the same for its superscripts.
struct SmallScripts {
  /// Whether every script at a foot can be small.
  private(set) var lower = true
  /// Whether every script at a head can be small.
  private(set) var upper = true

  /// Looks through a formula; limits count unless they are drawn at their full size.
  init(_ nodes: [MathNode], countsLimits: Bool) {
    for node in nodes { visit(node, countsLimits) }
  }

  private init(lower: Bool, upper: Bool) {
    self.lower = lower
    self.upper = upper
  }

  /// No script is small.
  static let none = SmallScripts(lower: false, upper: false)

  private mutating func visit(_ nodes: [MathNode], _ countsLimits: Bool) {
    for node in nodes { visit(node, countsLimits) }
  }

  private mutating func visit(_ node: MathNode, _ countsLimits: Bool) {
    switch node {
    case .atom, .space, .text: break
    case .group(let nodes), .accent(_, let nodes), .fenced(_, let nodes, _), .brace(let nodes, _):
      visit(nodes, countsLimits)
    case .fraction(let above, let below):
      visit(above, countsLimits)
      visit(below, countsLimits)
    case .root(let nodes, _): visit(nodes, countsLimits)
    case .grid(let grid):
      for row in grid.rows { for cell in row { visit(cell, countsLimits) } }
    case .scripts(let base, let foot, let head, let areLimits):
      visit(base, countsLimits)
      let isBrace = if case .brace = base { true } else { false }
      for (script, isHead) in [(foot, false), (head, true)] {
        guard let script else { continue }
        if isHead && script.arePrimes { continue }
        let counts = !isBrace && (countsLimits || !areLimits)
        if counts, Self.text(script, isHead ? Self.heads : Self.feet) == nil {
          if isHead { upper = false } else { lower = false }
        }
        visit(script, countsLimits)
      }
    }
  }

  /// A script at a foot in small letters, or nil when one is missing.
  static func foot(_ nodes: [MathNode]) -> String? { text(nodes, feet) }

  /// A script at a head in small letters, or nil when one is missing.
  static func head(_ nodes: [MathNode]) -> String? { text(nodes, heads) }

  private static func text(_ nodes: [MathNode], _ table: [Character: Character]) -> String? {
    var small = ""
    for node in nodes {
      switch node {
      case .atom(let atom):
        for character in atom.text {
          guard let letter = table[character] else { return nil }
          small.append(letter)
        }
      case .group(let inner):
        guard let inner = text(inner, table) else { return nil }
        small += inner
      case .space: break
      default: return nil
      }
    }
    return small
  }

  private static let feet = table(
    "0123456789+−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")

  private static let heads = table(
    "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW⊤′",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵀ′")

  private static func table(_ plain: String, _ small: String) -> [Character: Character] {
    Dictionary(zip(plain, small), uniquingKeysWith: { first, _ in first })
  }
}

extension [MathNode] {
  /// The primes that a head begins with, as one sign, and what follows them.
  var primesApart: (primes: String, rest: [MathNode]) {
    let rest = drop { if case .atom(let atom) = $0 { atom.kind == .prime } else { false } }
    let count = self.count - rest.count
    let signs = ["", "′", "″", "‴", "⁗"]
    let primes = count < signs.count ? signs[count] : String(repeating: "′", count: count)
    return (primes, Array(rest))
  }

  /// The nodes with the primes that they begin with as one sign.
  var withPrimesJoined: [MathNode] {
    let (primes, rest) = primesApart
    return primes.isEmpty ? self : [.atom(Atom(text: primes, kind: .prime))] + rest
  }
}
