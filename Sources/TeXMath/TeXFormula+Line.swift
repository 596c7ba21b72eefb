extension TeXFormula {
  /// How a line shows what stands at the foot and at the head of a letter.
  package enum Scripts: Sendable {
    /// With small letters, `hₜ₋₁`, or `W_f` where Unicode lacks one of the formula's.
    case small
    /// With marks, `h_(t−1)`, which every screen reader and every search can follow.
    case marked
  }

  /// Writes the formula on one line.
  package func line(scripts: Scripts = .small) -> String {
    text(of: nodes, scripts)
  }

  /// Writes the formula on one line, or on a line for each of the equations under each other.
  package func lines(scripts: Scripts = .small) -> [String] {
    (equations ?? [nodes]).map { text(of: $0, scripts) }
  }

  private func text(of nodes: [MathNode], _ scripts: Scripts) -> String {
    let small =
      scripts == .small ? SmallScripts(self.nodes, countsLimits: true) : SmallScripts.none
    var writer = LineWriter(small: small, isMarked: scripts == .marked)
    writer.write(nodes)
    return writer.text
  }
}
