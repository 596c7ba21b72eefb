extension TeXParser {
  /// Reads the scripts that stand after a part.
  mutating func withScripts(_ base: MathNode) throws(TeXError) -> MathNode {
    var lower: [MathNode]?
    var upper: [MathNode]?
    var areLimits = base.takesLimits
    while let sign = nextScript() {
      let start = index
      index += 1
      switch sign {
      case "_":
        if lower != nil { throw error(.secondScript("_"), at: start) }
        lower = try argument(of: "_")
      case "^":
        if let upper, !upper.arePrimes { throw error(.secondScript("^"), at: start) }
        upper = (upper ?? []) + (try argument(of: "^"))
      case "'":
        if let upper, !upper.arePrimes { throw error(.secondScript("'"), at: start) }
        upper = (upper ?? []) + primes(from: start)
      default:
        index = start
        let name = name(at: index)
        index += name.unicodeScalars.count + 1
        areLimits = name == "limits"
      }
    }
    if lower == nil, upper == nil { return base }
    return .scripts(base, lower: lower, upper: upper, areLimits: areLimits)
  }

  /// The primes that stand together from a place on.
  private mutating func primes(from start: Int) -> [MathNode] {
    index = start
    while index < scalars.count, scalars[index] == "'" || scalars[index].isBlank { index += 1 }
    while scalars[index - 1].isBlank { index -= 1 }
    let count = scalars[start..<index].count { $0 == "'" }
    return Array(repeating: .atom(Atom(text: "′", kind: .prime)), count: count)
  }

  /// The sign that begins a script behind blanks, which are then skipped.
  private mutating func nextScript() -> Unicode.Scalar? {
    let start = index
    skipBlanks()
    if index < scalars.count {
      let scalar = scalars[index]
      if scalar == "_" || scalar == "^" || scalar == "'" { return scalar }
      if scalar == "\\", ["limits", "nolimits"].contains(name(at: index)) { return scalar }
    }
    index = start
    return nil
  }
}

extension MathNode {
  /// Whether scripts stand under and over the part.
  var takesLimits: Bool {
    switch self {
    case .atom(let atom):
      atom.kind == .large && !atom.text.hasPrefix("∫")
        || atom.kind == .function && Commands.limitFunctions.contains(atom.text)
    case .brace: true
    default: false
    }
  }
}

extension [MathNode] {
  /// Whether there are nodes, and all are primes.
  var arePrimes: Bool {
    !isEmpty
      && allSatisfy { if case .atom(let atom) = $0 { atom.kind == .prime } else { false } }
  }
}
