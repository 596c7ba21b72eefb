extension PageBuilder {
  /// Adds the sign of a new thought, in the middle where the page has margins.
  mutating func appendThematicBreak() {
    let mark = theme.marks.thematicBreak
    let cells = measure.cells(of: mark)
    let room = theme.layout.margin > 0 ? measureWidth - cells : 0
    if room < 0 || cells > measureWidth { return emitOrnament(mark, theme.styles.rule) }
    var line = blank(room / 2)
    line.append(StyledRun(mark, theme.styles.rule, isOrnament: true), width: cells)
    emit(line)
  }
}
