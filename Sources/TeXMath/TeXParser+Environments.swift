extension TeXParser {
  /// Reads rows and columns, from behind `\begin` to behind `\end`.
  mutating func environment(_ start: Int) throws(TeXError) -> MathNode {
    let name = try environmentName(of: "\\begin")
    guard var grid = Self.environments[name] else {
      throw error(.unknownEnvironment(name), at: start)
    }
    if name == "array" { grid.alignments = try columnLetters() }
    let end = End.cell(name, start)
    var row: [[MathNode]] = []
    while true {
      row.append(try nodes(until: end))
      if scalars[index] == "&" {
        index += 1
        continue
      }
      let place = index
      let command = self.name(at: index)
      index += command.unicodeScalars.count + 1
      if command == "\\" {
        grid.rows.append(row)
        row = []
        try skipRowSpace()
        continue
      }
      let ended = try environmentName(of: "\\end")
      if ended != name { throw error(.mismatchedEnd(ended, of: name), at: place) }
      if row.count > 1 || !row[0].isEmpty || grid.rows.isEmpty { grid.rows.append(row) }
      return .grid(grid)
    }
  }

  private mutating func environmentName(of command: String) throws(TeXError) -> String {
    skipBlanks()
    let start = index
    guard index < scalars.count, scalars[index] == "{" else {
      throw error(.missingArgument(of: command), at: start)
    }
    var name = ""
    index += 1
    while index < scalars.count, scalars[index] != "}" {
      name.unicodeScalars.append(scalars[index])
      index += 1
    }
    guard index < scalars.count else { throw error(.unclosed("{", by: "}"), at: start) }
    index += 1
    return name
  }

  private mutating func columnLetters() throws(TeXError) -> [Grid.Alignment] {
    let start = index
    let letters = try environmentName(of: "\\begin{array}")
    var alignments: [Grid.Alignment] = []
    for letter in letters.unicodeScalars where !letter.isBlank {
      switch letter {
      case "l": alignments.append(.left)
      case "c": alignments.append(.center)
      case "r": alignments.append(.right)
      default: throw error(.unknownCharacter(letter), at: start)
      }
    }
    if alignments.isEmpty { throw error(.missingArgument(of: "\\begin{array}"), at: start) }
    return alignments
  }

  /// Skips the space between rows that `\\[2pt]` asks for.
  private mutating func skipRowSpace() throws(TeXError) {
    guard index < scalars.count, scalars[index] == "[" else { return }
    let start = index
    while index < scalars.count, scalars[index] != "]" { index += 1 }
    guard index < scalars.count else { throw error(.unclosed("[", by: "]"), at: start) }
    index += 1
  }

  private static let environments: [String: Grid] = {
    func matrix(_ open: String, _ close: String) -> Grid {
      Grid(frame: .brackets(open, close), alignments: [.center], rows: [])
    }
    let aligned = Grid(frame: .aligned, alignments: [.right, .left], rows: [])
    return [
      "matrix": matrix("", ""), "smallmatrix": matrix("", ""), "array": matrix("", ""),
      "pmatrix": matrix("(", ")"), "bmatrix": matrix("[", "]"), "Bmatrix": matrix("{", "}"),
      "vmatrix": matrix("|", "|"), "Vmatrix": matrix("‖", "‖"),
      "cases": Grid(frame: .cases, alignments: [.left], rows: []),
      "aligned": aligned, "align": aligned, "align*": aligned, "split": aligned,
      "gathered": Grid(frame: .aligned, alignments: [.center], rows: []),
    ]
  }()
}
