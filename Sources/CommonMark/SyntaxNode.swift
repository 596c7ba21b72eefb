/// A node of libcmark's tree as a value.
struct SyntaxNode {
  /// The kinds of nodes, with what libcmark tells about each.
  enum Kind {
    case document
    case quote
    case list(firstNumber: Int?, isTight: Bool)
    case item
    case code(info: String, text: String)
    case htmlBlock(String)
    case paragraph
    case heading(level: Int)
    case thematicBreak
    case text(String)
    case softBreak
    case lineBreak
    case codeSpan(String)
    case html(String)
    case emphasis
    case strong
    case link(destination: String, title: String)
    case image(destination: String, title: String)
  }

  /// A step of a walk through the tree; a node without children is only entered.
  enum Step {
    case enter
    case leave
  }

  var kind: Kind
  /// The first line, which libcmark gets right for blocks and not for inlines.
  var line: Int
  /// The first column in bytes, which libcmark gets right for blocks and not for inlines.
  var column: Int
  /// The last line as libcmark sees it, one too large for some blocks.
  var endLine: Int
}
