/// The widths that a column of a table can take.
struct TableColumn {
  /// The space between columns.
  static let gap = 3

  /// The cells of its widest content on one line.
  let natural: Int
  /// The cells below which words are broken.
  let least: Int

  /// Measures the cells of a column, its header among them.
  init(_ cells: [SegmentList]) {
    var natural = 1
    var least = 1
    for cell in cells {
      var width = 0
      var word = 0
      for segment in cell.segments {
        switch segment.joint {
        case .glued, .opportunity: word += segment.width
        case .space:
          if width > 0 { width += 1 }
          word = segment.width
        case .lineEnd: (width, word) = (0, segment.width)
        }
        width += segment.width
        natural = max(natural, width)
        least = max(least, word)
      }
    }
    self.natural = natural
    self.least = least
  }

  /// Shares the page among columns, or answers nil where they would be too narrow to read.
  ///
  /// A table stays within the measure of running text if all its words can, and otherwise takes the
  /// page; every column keeps its words whole as long as that is possible.
  static func widths(of columns: [TableColumn], measure: Int, page: Int) -> [Int]? {
    let gaps = gap * (columns.count - 1)
    if columns.isEmpty { return nil }
    for room in [measure - gaps, page - gaps] {
      if columns.reduce(0, { $0 + $1.natural }) <= room { return columns.map(\.natural) }
    }
    for (room, floor) in [(measure - gaps, Int.max), (page - gaps, Int.max), (page - gaps, 10)] {
      let least = columns.map { min($0.least, floor) }
      if least.reduce(0, +) <= room { return share(room, columns.map(\.natural), least) }
    }
    return nil
  }

  /// Gives every column its least and raises a common level until the room is used up.
  private static func share(_ room: Int, _ natural: [Int], _ least: [Int]) -> [Int] {
    func widths(at level: Int) -> [Int] {
      zip(natural, least).map { max(min($0, level), $1) }
    }
    var low = 0
    var high = room
    while low < high {
      let middle = (low + high + 1) / 2
      if widths(at: middle).reduce(0, +) <= room { low = middle } else { high = middle - 1 }
    }
    var shared = widths(at: low)
    var left = room - shared.reduce(0, +)
    for index in shared.indices where left > 0 && shared[index] < natural[index] {
      shared[index] += 1
      left -= 1
    }
    return shared
  }
}
