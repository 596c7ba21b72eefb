extension BoxSetter {
  /// Puts brackets around a box, as tall as it is unless it is only scripts that make it tall.
  func fenced(_ open: String, _ inner: Box, _ close: String, grows: Bool) -> Box {
    var result = Box()
    let pad = grows && inner.height > 1 ? 1 : 0
    let model = grows ? inner : Box()
    if !open.isEmpty { result.place(bracket(open, like: model), row: 0, column: 0) }
    result.append(inner, gap: open.isEmpty ? 0 : pad)
    if !close.isEmpty { result.append(bracket(close, like: model), gap: pad) }
    return result
  }

  /// A bracket as tall as a box.
  func bracket(_ sign: String, like inner: Box) -> Box {
    guard inner.height > 1, let pieces = Self.pieces[sign] else { return box(sign) }
    var result = Box()
    for row in (-inner.above)...inner.below {
      let piece =
        if row == -inner.above {
          pieces.top
        } else if row == inner.below {
          pieces.bottom
        } else if inner.height > 2, row + inner.above == inner.height / 2 {
          pieces.middle
        } else {
          pieces.filler
        }
      result.place(box(piece), row: row, column: 0)
    }
    return result
  }

  private struct Pieces: Sendable {
    var top: String
    var filler: String
    var middle: String
    var bottom: String

    init(_ pieces: String) {
      let signs = pieces.map { String($0) }
      (top, filler, middle, bottom) = (signs[0], signs[1], signs[2], signs[3])
    }
  }

  /// The top, a filler, the middle and the bottom of each tall bracket.
  private static let pieces: [String: Pieces] = [
    "(": Pieces("⎛⎜⎜⎝"), ")": Pieces("⎞⎟⎟⎠"), "[": Pieces("⎡⎢⎢⎣"), "]": Pieces("⎤⎥⎥⎦"),
    "{": Pieces("⎧⎪⎨⎩"), "}": Pieces("⎫⎪⎬⎭"), "|": Pieces("││││"), "‖": Pieces("║║║║"),
    "⌊": Pieces("⎢⎢⎢⎣"), "⌋": Pieces("⎥⎥⎥⎦"), "⌈": Pieces("⎡⎢⎢⎢"), "⌉": Pieces("⎤⎥⎥⎥"),
    "⟨": Pieces("╱│⟨╲"), "⟩": Pieces("╲│⟩╱"),
  ]
}

extension [MathNode] {
  /// Whether brackets around the parts are to grow.
  var standTall: Bool { contains { $0.standsTall } }
}

extension MathNode {
  fileprivate var standsTall: Bool {
    switch self {
    case .atom, .space, .text: false
    case .fraction, .grid, .root: true
    case .group(let nodes), .accent(_, let nodes), .fenced(_, let nodes, _): nodes.standTall
    case .brace: true
    case .scripts(let base, _, _, let areLimits): areLimits || base.standsTall
    }
  }
}
