/// The text of styled lines with the escape sequences of a terminal, as few as will do.
///
/// Each line ends in the terminal's own look, so that a pager can show it on its own.
struct ANSIText {
  private(set) var text = ""
  private var style = Style.normal
  private var target: String?
  private var parameters: [Style: String] = [:]

  init() { text.reserveCapacity(1 << 15) }

  /// Adds a line and its line end.
  mutating func append(_ line: StyledLine) {
    for run in line.runs { write(run) }
    change(to: .normal)
    follow(nil)
    text += "\n"
  }

  private mutating func write(_ run: StyledRun) {
    follow(run.target)
    if run.style != style, !isInvisible(run) { change(to: run.style) }
    text += run.text
  }

  /// Blanks show nothing but an underline, so they can stay in the style that is on.
  private func isInvisible(_ run: StyledRun) -> Bool {
    !run.style.attributes.contains(.underline) && !style.attributes.contains(.underline)
      && run.text.utf8.allSatisfy { $0 == 0x20 }
  }

  private mutating func change(to next: Style) {
    if next == style { return }
    // A reset and a start in one sequence: a leading empty parameter is a reset.
    let onlyAdds =
      next.attributes.isSuperset(of: style.attributes) && (style.color == nil || next.color != nil)
    if next == .normal {
      text += "\u{1B}[m"
    } else {
      text += onlyAdds ? "\u{1B}[" : "\u{1B}[;"
      text += onlyAdds ? addition(to: next) : code(of: next)
      text += "m"
    }
    style = next
  }

  private func addition(to next: Style) -> String {
    Style(
      next.color == style.color ? nil : next.color,
      next.attributes.subtracting(style.attributes)
    ).parameters
  }

  private mutating func code(of style: Style) -> String {
    if let known = parameters[style] { return known }
    let code = style.parameters
    parameters[style] = code
    return code
  }

  private mutating func follow(_ next: String?) {
    if next == target { return }
    text += "\u{1B}]8;;"
    text += next ?? ""
    text += "\u{1B}\\"
    target = next
  }
}
