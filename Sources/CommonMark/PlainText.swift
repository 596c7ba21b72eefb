extension Array where Element == Inline {
  /// The text without markup, on one line; a formula gives its TeX, a picture its description.
  public var plainText: String {
    var text = ""
    for inline in self { inline.appendPlainText(to: &text) }
    return text
  }
}

extension Inline {
  fileprivate func appendPlainText(to text: inout String) {
    switch kind {
    case .text(let literal), .code(let literal), .math(let literal): text += literal
    case .softBreak, .lineBreak: text += " "
    case .html: break
    case .emphasis(let inlines), .strong(let inlines),
      .link(_, _, let inlines), .image(_, _, let inlines):
      for inline in inlines { inline.appendPlainText(to: &text) }
    }
  }
}
