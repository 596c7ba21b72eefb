/// A grid of cells in which curves are drawn as dots, and marks as characters.
struct DotCanvas {
  let width: Int
  let height: Int
  /// The dots of a cell.
  let cell: (columns: Int, rows: Int)
  private let isBraille: Bool
  private var dots: [UInt8]
  private var owners: [Int?]
  private var marks: [Character?]

  /// Where curves share a cell that each has marked.
  static let sharedMark: Character = "*"

  init(width: Int, height: Int, alphabet: PlotDrawing.Alphabet) {
    self.width = width
    self.height = height
    isBraille = alphabet != .ascii
    cell = isBraille ? (2, 4) : (1, 3)
    dots = Array(repeating: 0, count: width * height)
    owners = Array(repeating: nil, count: width * height)
    marks = Array(repeating: nil, count: width * height)
  }

  var columns: Int { width * cell.columns }
  var rows: Int { height * cell.rows }

  /// Sets a dot; the cell takes the colour of the curve that came last.
  mutating func set(_ dot: Dot, series: Int) {
    let index = self.index(of: dot)
    dots[index] |= bit(dot.column % cell.columns, dot.row % cell.rows)
    if marks[index] == nil { owners[index] = series }
  }

  /// Sets the dots of a straight line, ends included.
  mutating func join(_ start: Dot, _ end: Dot, series: Int) {
    let (across, down) = (end.column - start.column, end.row - start.row)
    let steps = max(abs(across), abs(down), 1)
    for step in 0...steps {
      func between(_ from: Int, _ distance: Int) -> Int {
        from + Int((Double(distance * step) / Double(steps)).rounded())
      }
      set(
        Dot(column: between(start.column, across), row: between(start.row, down)), series: series)
    }
  }

  /// Writes a curve's mark into the cell of a dot.
  mutating func mark(_ dot: Dot, _ mark: Character, series: Int) {
    let index = self.index(of: dot)
    if marks[index] == nil {
      (marks[index], owners[index]) = (mark, series)
    } else if marks[index] != mark {
      (marks[index], owners[index]) = (Self.sharedMark, nil)
    }
  }

  /// Whether any cell shows the mark that curves share.
  var hasSharedMark: Bool { marks.contains(Self.sharedMark) }

  /// Adds a row of cells to a row of the drawing.
  func append(_ row: Int, to builder: inout RowBuilder) {
    let cells = row * width..<(row + 1) * width
    guard let last = cells.last(where: { dots[$0] != 0 || marks[$0] != nil }) else { return }
    for index in cells.lowerBound...last {
      let role = owners[index].map(PlotDrawing.Role.series)
      if let mark = marks[index] {
        builder.append(String(mark), role ?? .label)
      } else if dots[index] != 0 {
        builder.append(character(dots[index]), role)
      } else {
        builder.skip(1)
      }
    }
  }

  /// A dot, counted from the left and from the top.
  struct Dot: Equatable {
    var column: Int
    var row: Int
  }

  private func index(of dot: Dot) -> Int {
    dot.row / cell.rows * width + dot.column / cell.columns
  }

  private func bit(_ column: Int, _ row: Int) -> UInt8 {
    if !isBraille { return 1 << UInt8(row) }
    // Unicode 17, chapter 21: dots 1–3 and 7 go down at the left, 4–6 and 8 at the right.
    return row == 3 ? 0x40 << UInt8(column) : 1 << UInt8(3 * column + row)
  }

  private func character(_ dots: UInt8) -> String {
    if isBraille { return String(UnicodeScalar(0x2800 + UInt32(dots)) ?? " ") }
    switch dots {
    case 1, 3: return "'"
    case 2: return "-"
    case 4, 6: return "."
    default: return "|"
    }
  }
}
