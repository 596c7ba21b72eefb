/// The alphabets that Unicode has for mathematics.
enum Alphabet: Sendable {
  case upright, italic, bold, doubleStruck, script

  /// The part with its letters in this alphabet.
  func styled(_ node: MathNode) -> MathNode {
    switch node {
    case .atom(var atom) where atom.kind == .letter || atom.kind == .number:
      if self == .upright {
        if atom.kind == .letter { atom.kind = .upright }
      } else {
        atom.text = String(String.UnicodeScalarView(atom.text.unicodeScalars.map(styled)))
      }
      return .atom(atom)
    case .scripts(let base, let lower, let upper, let areLimits):
      return .scripts(styled(base), lower: lower, upper: upper, areLimits: areLimits)
    case .group(let nodes): return .group(nodes.map(styled))
    default: return node
    }
  }

  private func styled(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let exception = exceptions[scalar] { return exception }
    let start: UInt32? =
      switch (self, scalar) {
      case (.bold, "A"..."Z"): 0x1D400 - 0x41
      case (.bold, "a"..."z"): 0x1D41A - 0x61
      case (.bold, "0"..."9"): 0x1D7CE - 0x30
      case (.doubleStruck, "A"..."Z"): 0x1D538 - 0x41
      case (.doubleStruck, "0"..."9"): 0x1D7D8 - 0x30
      case (.script, "A"..."Z"): 0x1D49C - 0x41
      default: nil
      }
    return start.flatMap { Unicode.Scalar($0 + scalar.value) } ?? scalar
  }

  private var exceptions: [Unicode.Scalar: Unicode.Scalar] {
    switch self {
    case .doubleStruck: Self.doubleStruckExceptions
    case .script: Self.scriptExceptions
    case .upright, .italic, .bold: [:]
    }
  }

  private static let doubleStruckExceptions: [Unicode.Scalar: Unicode.Scalar] = [
    "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
  ]

  private static let scriptExceptions: [Unicode.Scalar: Unicode.Scalar] = [
    "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ",
  ]
}
