/// A rectangle of cells with marks in it, and a row of it that stands on the line of the text.
struct Box {
  /// Characters next to each other in one row.
  struct Mark {
    /// The row, counted down from the line of the text.
    var row: Int
    var column: Int
    var width: Int
    var text: String
  }

  var width = 0
  /// The rows above the line of the text.
  var above = 0
  /// The rows below the line of the text.
  var below = 0
  private(set) var marks: [Mark] = []

  /// An empty box of one row.
  init() {}

  /// One row of text.
  init(_ text: String, width: Int) {
    self.width = width
    if !text.isEmpty { marks = [Mark(row: 0, column: 0, width: width, text: text)] }
  }

  /// The number of rows.
  var height: Int { above + 1 + below }

  /// Puts a box at the right, on the same line.
  mutating func append(_ box: Box, gap: Int = 0) {
    place(box, row: 0, column: width + gap)
  }

  /// Puts a box with its own line at a row, and grows around it.
  mutating func place(_ box: Box, row: Int, column: Int) {
    above = max(above, box.above - row)
    below = max(below, box.below + row)
    width = max(width, column + box.width)
    if marks.isEmpty && row == 0 && column == 0 {
      marks = box.marks
      return
    }
    for var mark in box.marks {
      mark.row += row
      mark.column += column
      marks.append(mark)
    }
  }

  /// Puts a box over this one, in its middle.
  mutating func stackAbove(_ box: Box, width total: Int) {
    place(box, row: -above - 1 - box.below, column: (total - box.width) / 2)
  }

  /// Puts a box under this one, in its middle.
  mutating func stackBelow(_ box: Box, width total: Int) {
    place(box, row: below + 1 + box.above, column: (total - box.width) / 2)
  }

  /// The rows as text, without blanks at their ends.
  var rows: [String] {
    var texts = [String](repeating: "", count: height)
    var ends = [Int](repeating: 0, count: height)
    let sorted = marks.sorted { $0.row == $1.row ? $0.column < $1.column : $0.row < $1.row }
    for mark in sorted {
      let row = mark.row + above
      for _ in 0..<max(mark.column - ends[row], 0) { texts[row].append(" ") }
      texts[row] += mark.text
      ends[row] = max(mark.column, ends[row]) + mark.width
    }
    return texts
  }
}
