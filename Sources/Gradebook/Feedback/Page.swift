/// A page for people, from which Markdown and HTML are written; all text in it is plain.
struct Page: Equatable {
  enum Block: Equatable {
    case heading(Int, String)
    case paragraph(String)
    /// The tutor's words from the catalogue: code in backticks stays code.
    case tutor(String)
    case table(header: [String], rows: [[String]])
    case list([String])
    /// Text in a typewriter's letters.
    case code(String)
  }

  var title: String
  var blocks: [Block] = []

  // MARK: Markdown

  var markdown: String {
    (["# " + Escaping.markdown(title)] + blocks.map(Self.markdown)).joined(separator: "\n\n") + "\n"
  }

  private static func markdown(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text):
      String(repeating: "#", count: level) + " " + Escaping.markdown(text)
    case .paragraph(let text): Escaping.markdown(text)
    case .tutor(let text): text
    case .table(let header, let rows):
      ([header, header.map { _ in "---" }].enumerated().map { index, cells in
        index == 0 ? row(cells) : "| " + cells.joined(separator: " | ") + " |"
      } + rows.map(row)).joined(separator: "\n")
    case .list(let items): items.map { "- " + Escaping.markdown($0) }.joined(separator: "\n")
    case .code(let text): Escaping.markdownBlock(text)
    }
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map(Escaping.markdown).joined(separator: " | ") + " |"
  }

  // MARK: HTML

  /// One file that needs nothing else, and runs nothing.
  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width">
    <title>\(Escaping.html(title))</title>
    <style>
    body { font: 16px/1.5 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }
    table { border-collapse: collapse; } td, th { padding: .2em .8em; border: 1px solid #999; text-align: left; }
    pre { background: #f2f2f2; color: #111; padding: .6em; overflow-x: auto; }
    @media (prefers-color-scheme: dark) { body { background: #181818; color: #eee; } pre { background: #303030; color: #eee; } }
    </style>
    </head>
    <body>
    <h1>\(Escaping.html(title))</h1>
    \(blocks.map(Self.html).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private static func html(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text): "<h\(level)>\(Escaping.html(text))</h\(level)>"
    case .paragraph(let text): "<p>\(Escaping.html(text))</p>"
    case .tutor(let text): "<p>\(tutor(text))</p>"
    case .table(let header, let rows):
      "<table>\n" + cells(header, "th") + rows.map { cells($0, "td") }.joined() + "</table>"
    case .list(let items):
      "<ul>\n" + items.map { "<li>\(Escaping.html($0))</li>\n" }.joined() + "</ul>"
    case .code(let text): "<pre>\(Escaping.html(text))</pre>"
    }
  }

  private static func cells(_ cells: [String], _ tag: String) -> String {
    "<tr>" + cells.map { "<\(tag)>\(Escaping.html($0))</\(tag)>" }.joined() + "</tr>\n"
  }

  private static func tutor(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      let safe = Escaping.html(String(part))
      return index % 2 == 1 ? "<code>\(safe)</code>" : safe
    }.joined()
  }
}
