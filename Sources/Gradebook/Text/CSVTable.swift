/// A table of text cells, read from and written as comma-separated values.
///
/// Source: RFC 4180; a byte order mark, `\r\n`, `\n` and old `\r` line ends are read alike.
package struct CSVTable: Sendable, Equatable {
  /// The rows, the header first; they may differ in length.
  package var rows: [[String]]
  /// The line on which each row begins, counted from 1.
  package private(set) var lines: [Int]

  /// Why a text is no table.
  package struct Flaw: Error, Equatable {
    package let line: Int
    package let what: String
  }

  package init(rows: [[String]]) {
    self.rows = rows
    lines = Array(1..<(rows.count + 1))
  }

  /// Reads a table; rows without any cell text are left out.
  package init(_ text: String) throws(Flaw) {
    var reader = Reader(text)
    try reader.read()
    (rows, lines) = (reader.rows, reader.lines)
  }

  /// The text: cells that hold a comma, a quote or a line end stand in quotes.
  package func text(lineEnd: String = "\n") -> String {
    rows.map { $0.map(Self.quoted).joined(separator: ",") + lineEnd }.joined()
  }

  /// The place of a column whose heading is one of some names, capitals and outer spaces aside.
  package func column(_ names: String...) -> Int? {
    guard let header = rows.first else { return nil }
    let headings = header.map { $0.trimmed.lowercased() }
    for name in names {
      if let place = headings.firstIndex(of: name.lowercased()) { return place }
    }
    return nil
  }

  private static func quoted(_ cell: String) -> String {
    // Spaces at an end survive some readers only in quotes.
    let needsQuotes =
      cell.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
      || (cell != cell.trimmed && !cell.hasPrefix("    "))
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }

  private struct Reader {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    private var line = 1
    private var cell = String.UnicodeScalarView()
    private var row: [String] = []
    private var rowLine = 1
    var rows: [[String]] = []
    var lines: [Int] = []

    init(_ text: String) {
      let all = Array(text.unicodeScalars)
      scalars = all.first == "\u{FEFF}" ? Array(all.dropFirst()) : all
    }

    mutating func read() throws(Flaw) {
      while place < scalars.count {
        let scalar = scalars[place]
        place += 1
        switch scalar {
        case "\"":
          guard cell.isEmpty else {
            throw Flaw(line: line, what: "A quote stands inside a cell that has none around it.")
          }
          try readQuoted()
        case ",": endCell()
        case "\r", "\n":
          if scalar == "\r", place < scalars.count, scalars[place] == "\n" { place += 1 }
          endRow()
          line += 1
          rowLine = line
        default: cell.append(scalar)
        }
      }
      if !cell.isEmpty || !row.isEmpty { endRow() }
    }

    private mutating func readQuoted() throws(Flaw) {
      let start = line
      while place < scalars.count {
        let scalar = scalars[place]
        place += 1
        if scalar == "\"" {
          guard place < scalars.count, scalars[place] == "\"" else {
            guard place == scalars.count || ",\r\n".unicodeScalars.contains(scalars[place]) else {
              throw Flaw(line: line, what: "Text follows a closing quote.")
            }
            return
          }
          place += 1
        } else if scalar == "\n" {
          line += 1
        }
        cell.append(scalar)
      }
      throw Flaw(line: start, what: "A quote is opened and never closed.")
    }

    private mutating func endCell() {
      row.append(String(cell))
      cell = .init()
    }

    private mutating func endRow() {
      endCell()
      if row.contains(where: { !$0.isEmpty }) {
        rows.append(row)
        lines.append(rowLine)
      }
      row = []
    }
  }
}

extension String {
  /// The text without spaces and tabs at its ends.
  package var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
