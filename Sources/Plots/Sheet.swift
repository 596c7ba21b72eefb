/// What a drawing is made on: its width, its characters, and how they are measured.
struct Sheet {
  let width: Int
  let alphabet: PlotDrawing.Alphabet
  let measure: (String) -> Int

  /// The rows that a text takes: broken at its spaces, and inside a word that is wider than a row.
  func wrapped(_ text: String, in width: Int? = nil) -> [String] {
    let room = max(width ?? self.width, 1)
    var rows: [String] = []
    var row = ""
    for word in text.split(separator: " ") {
      let longer = row.isEmpty ? String(word) : row + " " + word
      if measure(longer) <= room {
        row = longer
        continue
      }
      if !row.isEmpty { rows.append(row) }
      row = ""
      for character in word {
        if !row.isEmpty, measure(row + String(character)) > room {
          rows.append(row)
          row = ""
        }
        row.append(character)
      }
    }
    return row.isEmpty ? rows : rows + [row]
  }

  /// Rows of entries side by side, each a mark and its words.
  func rows(ofEntries entries: [(mark: PlotDrawing.Span, words: String)]) -> [[PlotDrawing.Span]] {
    var rows: [RowBuilder] = []
    for entry in entries {
      let indent = measure(entry.mark.text) + 1
      let lines = wrapped(entry.words, in: width - indent)
      let isLong = lines.count > 1
      for (place, line) in lines.enumerated() {
        let needed = indent + measure(line)
        if let last = rows.last, place == 0, !isLong, last.width + 3 + needed <= width {
          rows[rows.count - 1].skip(3)
        } else {
          rows.append(RowBuilder(measure: measure))
        }
        if place == 0 {
          rows[rows.count - 1].append(entry.mark.text, entry.mark.role)
          rows[rows.count - 1].skip(1)
        } else {
          rows[rows.count - 1].skip(indent)
        }
        rows[rows.count - 1].append(line, .label)
      }
    }
    return rows.map(\.spans)
  }

  /// A number with the sign that it has in print, where that is not an ASCII drawing.
  func number(_ label: String) -> String { alphabet == .ascii ? label : label.withMinusSign }

  /// Rows of a text in one role.
  func rows(of text: String, _ role: PlotDrawing.Role) -> [[PlotDrawing.Span]] {
    wrapped(text).map { [PlotDrawing.Span($0, role)] }
  }
}

/// A row in the making.
struct RowBuilder {
  let measure: (String) -> Int
  private(set) var spans: [PlotDrawing.Span] = []
  private(set) var width = 0

  init(measure: @escaping (String) -> Int) { self.measure = measure }

  mutating func append(_ text: String, _ role: PlotDrawing.Role?) {
    if text.isEmpty { return }
    width += measure(text)
    if let last = spans.last, last.role == role {
      spans[spans.count - 1].text += text
    } else {
      spans.append(PlotDrawing.Span(text, role))
    }
  }

  mutating func skip(_ cells: Int) {
    append(String(repeating: " ", count: max(cells, 0)), nil)
  }

  /// Leaves blanks up to a column.
  mutating func move(to column: Int) { skip(column - width) }
}
