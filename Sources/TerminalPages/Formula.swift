/// The text of a formula, for now TeX without its outer white space.
///
/// The one place where formulas become text: a layout in two dimensions replaces ``line(_:)``, and
/// ``PageBuilder/appendFormula(_:)`` for those that stand alone.
enum Formula {
  /// A formula in running text.
  static func line(_ tex: String) -> String {
    tex.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension PageBuilder {
  /// Adds a formula that stands alone.
  mutating func appendFormula(_ tex: String) {
    let indent = displayIndent
    for line in tex.codeLines {
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      if words.isEmpty { continue }
      emitCode(
        [StyledRun(words.joined(separator: " "), theme.styles.math)],
        first: StyledRun(indent, isOrnament: true))
    }
  }

  /// The space left of a formula or a diagram that stands alone.
  var displayIndent: String {
    String(repeating: " ", count: fullWidth >= 40 ? theme.layout.displayIndent : 0)
  }
}
