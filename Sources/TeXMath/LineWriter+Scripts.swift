extension LineWriter {
  /// Adds what stands at the foot and at the head of what has been written.
  mutating func writeScripts(_ lower: [MathNode]?, _ upper: [MathNode]?, isSum: Bool) {
    if isSum, let lower, let upper, !(small.lower && small.upper) {
      text += "("
      write(lower, inScript: true)
      text += "…"
      write(upper, inScript: true)
      text += ")"
      endsInScript = false
      return
    }
    let (primes, rest) = upper?.primesApart ?? ("", [])
    text += primes
    if let lower { writeScript(lower, mark: "_", small.lower ? SmallScripts.foot(lower) : nil) }
    if !rest.isEmpty {
      writeScript(rest, mark: "^", small.upper ? SmallScripts.head(rest) : nil)
    }
  }

  private mutating func writeScript(_ nodes: [MathNode], mark: Character, _ letters: String?) {
    if let letters {
      text += letters
      endsInScript = false
      return
    }
    text.append(mark)
    let stands = mark == "_" ? nodes.areLetters : nodes.isOneSign
    if !stands { text += "(" }
    write(nodes, inScript: true)
    if !stands { text += ")" }
    endsInScript = stands
  }
}

extension [MathNode] {
  /// Whether all are letters and digits, which read as one name.
  var areLetters: Bool {
    allSatisfy { node in
      switch node {
      case .atom(let atom): [.letter, .upright, .number, .symbol].contains(atom.kind)
      case .group(let nodes): nodes.areLetters
      default: false
      }
    } || isOneSign
  }

  /// Whether there is one letter, number or sign.
  var isOneSign: Bool {
    guard count == 1 else { return false }
    switch self[0] {
    case .atom: return true
    case .group(let nodes): return nodes.isOneSign
    default: return false
    }
  }
}
