import TeXMath

/// A formula on its way to the page; one that cannot be read is shown as it was typed.
///
/// The author's proof names what is wrong in it, so that no reader gets to see TeX.
struct Formula {
  private let tex: String
  private let formula: TeXFormula?

  init(_ tex: String) {
    self.tex = tex
    formula = try? TeXFormula(tex)
  }

  /// The formula in running text.
  func line(_ formulas: Theme.Formulas) -> String {
    formula?.line(scripts: formulas.scripts) ?? typed
  }

  /// The formula on as few lines as say it without height.
  func lines(_ formulas: Theme.Formulas) -> [String] {
    formula?.lines(scripts: formulas.scripts) ?? [typed]
  }

  /// The formula in rows of at most `width` cells, or nil where it does not fit.
  func block(width: Int, measure: TerminalWidth) -> [String]? {
    formula?.block(width: width) { measure.cells(of: $0) }
  }

  private var typed: String {
    tex.split(whereSeparator: \.isWhitespace).joined(separator: " ").withoutControls
  }
}

extension Theme.Formulas {
  fileprivate var scripts: TeXFormula.Scripts {
    switch self {
    case .drawn: .small
    case .spoken: .marked
    }
  }
}

extension PageBuilder {
  /// Adds a formula that stands alone.
  mutating func appendFormula(_ tex: String) {
    let formula = Formula(tex)
    let indent = displayIndent
    let first = StyledRun(indent, isOrnament: true)
    let room = fullWidth - indent.utf8.count
    if theme.formulas == .drawn, let rows = formula.block(width: room, measure: measure) {
      for row in rows { emitCode([StyledRun(row, theme.styles.math)], first: first) }
      return
    }
    for line in formula.lines(theme.formulas) {
      var list = SegmentList(measure: measure)
      list.appendWhole(line, look: StyledRun("", theme.styles.math))
      for var line in LineBreaker.lines(list, width: max(room, 1)) {
        line.runs.insert(first, at: 0)
        line.width += indent.utf8.count
        emit(line)
      }
    }
  }

  /// The space left of a formula or a diagram that stands alone.
  var displayIndent: String {
    String(repeating: " ", count: fullWidth >= 40 ? theme.layout.displayIndent : 0)
  }
}
