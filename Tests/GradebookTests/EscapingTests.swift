import Gradebook
import Testing

/// What strangers write, made harmless for each place where it is shown.
@Suite struct EscapingTests {
  static let cells = [
    ("=1+1", "'=1+1"), ("+1 (555)", "'+1 (555)"), ("-5", "-5"), ("-a", "'-a"), ("@x", "'@x"),
    (" =x", "' =x"), ("\t=x", "\\x09=x"), ("Kim", "Kim"), ("a=b", "a=b"), ("\r=x", "\\x0D=x"),
  ]

  @Test(arguments: cells)
  func `a cell is no formula`(text: String, shown: String) {
    #expect(Escaping.cell(text) == shown)
  }

  @Test func `a terminal is not steered`() {
    #expect(
      Escaping.terminal("a\u{1B}[2Jb\nc\u{9B}d\u{202E}e") == "a\\x1B[2Jb\\x0Ac\\x9Bd\\u{202E}e")
  }

  @Test func `HTML stays text`() {
    #expect(
      Escaping.html("<a href='x' title=\"y\">&\u{0}")
        == "&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;\\x00")
  }

  static let markdown = [
    ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("[x](http://y)", "\\[x\\](http:\\//y)"),
    ("<b>&amp;", "&lt;b\\>&amp;amp;"), ("# x", "\\# x"), ("- x", "\\- x"), ("1. x", "1\\. x"),
    ("66.67 %", "66.67 %"), ("a\n# b", "a \\# b"), ("a | b", "a \\| b"),
    ("www.x.org", "www\\.x.org"),
    ("\\", "\\\\"), ("a@b.org", "a\\@b.org"),
  ]

  @Test(arguments: markdown)
  func `Markdown stays text`(text: String, shown: String) {
    #expect(Escaping.markdown(text) == shown)
  }

  static let words = [
    ("week-1/rnn_step.swift", "week-1/rnn_step.swift"), ("my hw.swift", "'my hw.swift'"),
    ("kim's", "'kim'\\''s'"), ("$(x);`y`", "'$(x);`y`'"), ("é.swift", "'é.swift'"), ("", "''"),
  ]

  @Test(arguments: words)
  func `a shell sees one word`(text: String, shown: String) {
    #expect(text.shellWord == shown)
  }

  @Test func `a block of code cannot be left`() {
    #expect(Escaping.markdownBlock("a\n```\nb") == "````text\na\n```\nb\n````")
  }

  static let tables: [(String, [[String]])] = [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("\u{FEFF}a\r\n\r\n\"b\"\r\n", [["a"], ["b"]]),
    ("\"a,\"\"b\"\"\nc\",d", [["a,\"b\"\nc", "d"]]), ("a,\n", [["a", ""]]),
    ("a\rb", [["a"], ["b"]]),
  ]

  @Test(arguments: tables)
  func `a table is read as it was meant`(text: String, rows: [[String]]) throws {
    let table = try CSVTable(text)
    #expect(table.rows == rows)
    #expect(try CSVTable(table.text()).rows == rows)
  }

  @Test(arguments: ["a\"b", "\"a", "\"a\"b"])
  func `a table with loose quotes is none`(text: String) {
    #expect(throws: CSVTable.Flaw.self) { try CSVTable(text) }
  }
}
