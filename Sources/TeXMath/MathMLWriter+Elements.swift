extension MathMLWriter {
  /// Adds an element around what a function adds.
  mutating func element(
    _ name: String, _ attributes: String = "", _ content: (inout MathMLWriter) -> Void
  ) {
    append("<\(name)\(attributes.isEmpty ? "" : " " + attributes)>")
    content(&self)
    append("</\(name)>")
  }

  /// Adds an element with an element for each list of parts.
  mutating func element(_ name: String, _ lists: [MathNode]...) {
    element(name) { writer in for nodes in lists { writer.write(nodes) } }
  }

  /// Adds an element that holds characters.
  mutating func leaf(_ name: String, _ content: String, _ attributes: String = "") {
    element(name, attributes) { $0.append(Self.escaped(content)) }
  }

  /// Adds brackets that grow with what a function adds between them.
  mutating func writeFenced(
    _ open: String, _ close: String, _ content: (inout MathMLWriter) -> Void
  ) {
    element("mrow") { writer in
      if !open.isEmpty { writer.leaf("mo", open, "fence=\"true\"") }
      content(&writer)
      if !close.isEmpty { writer.leaf("mo", close, "fence=\"true\"") }
    }
  }

  /// Adds a table in its brackets.
  mutating func writeGrid(_ grid: Grid) {
    switch grid.frame {
    case .aligned: writeTable(grid)
    case .cases: writeFenced("{", "") { $0.writeTable(grid) }
    case .brackets("", ""): writeTable(grid)
    case .brackets(let open, let close): writeFenced(open, close) { $0.writeTable(grid) }
    }
  }

  private mutating func writeTable(_ grid: Grid) {
    element("mtable") { writer in
      for row in grid.rows {
        writer.element("mtr") { writer in
          for (column, cell) in row.enumerated() {
            writer.element("mtd", "style=\"text-align: \(grid.alignment(column))\"") {
              $0.write(cell)
            }
          }
        }
      }
    }
  }

  /// Text with the characters that XML reserves written as references.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
