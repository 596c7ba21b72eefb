extension Theme {
  /// The look in a file, in a pipe and to a screen reader: no escape sequence, no line art.
  package static let plain = Theme(
    name: "plain", styles: Styles(), marks: .spoken,
    layout: Layout(margin: 0, measure: 80, codeIndent: 4, displayIndent: 4),
    tables: .records, links: .brackets, formulas: .spoken, figures: .spoken)
}
