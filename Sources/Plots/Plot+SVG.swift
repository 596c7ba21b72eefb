extension Plot {
  /// The plot as an SVG document of 720 units in width, which reads on light and dark pages.
  ///
  /// It brings its own paper: a page that embeds it as a picture may be dark while the reader's
  /// system, which is all that the picture can ask, is light.
  package var svg: String {
    switch form {
    case .curves: SVGCurves(self).document
    case .heatMap: SVGHeatMap(self).document
    }
  }
}

/// An SVG document in the making.
struct SVGDocument {
  static let width = 720.0
  /// The space at the edges.
  static let margin = 16.0
  /// The height of a line of text.
  static let line = 20.0

  private(set) var body = ""
  private let plot: Plot
  /// Where the next line of text goes.
  private(set) var bottom = SVGDocument.margin

  init(_ plot: Plot) {
    self.plot = plot
    for line in Self.wrapped(plot.title, size: 15) {
      append(text: line, x: Self.margin, y: bottom + 15, style: "title")
      bottom += Self.line + 2
    }
  }

  /// Leaves space below what was drawn.
  mutating func advance(to y: Double) { bottom = max(bottom, y) }

  /// Adds an element by its name and attributes.
  mutating func append(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    body += "<\(name)"
    for (key, value) in attributes { body += " \(key)=\"\(value.escaped)\"" }
    body += "/>\n"
  }

  /// Adds text whose base line begins, ends or has its middle at a point.
  mutating func append(
    text: String, x: Double, y: Double, anchor: String = "start", style: String
  ) {
    body += "<text class=\"\(style)\" x=\"\(x.coordinate)\" y=\"\(y.coordinate)\""
    if anchor != "start" { body += " text-anchor=\"\(anchor)\"" }
    body += ">\(text.escaped)</text>\n"
  }

  /// Adds a line of text below everything else.
  mutating func appendLines(_ text: String, style: String) {
    for line in Self.wrapped(text, size: 13) {
      append(text: line, x: Self.margin, y: bottom + 14, style: style)
      bottom += Self.line
    }
  }

  /// Adds elements that share a class.
  mutating func group(_ style: String, _ content: (inout SVGDocument) -> Void) {
    body += "<g class=\"\(style)\">\n"
    content(&self)
    body += "</g>\n"
  }

  /// Adds entries side by side, each with something drawn at its left.
  mutating func appendLegend(
    _ entries: [String], gap: Double, drawing: (inout SVGDocument, Int, Double, Double) -> Void
  ) {
    var x = Self.margin
    for (index, entry) in entries.enumerated() {
      let width = gap + Self.width(of: entry, size: 13) + 24
      if x > Self.margin, x + width > Self.width - Self.margin + 24 {
        x = Self.margin
        bottom += Self.line
      }
      drawing(&self, index, x, bottom + 9)
      append(text: entry, x: x + gap, y: bottom + 14, style: "label")
      x += width
    }
    if !entries.isEmpty { bottom += Self.line }
  }

  /// The whole document.
  var text: String {
    let height = (bottom + Self.margin).coordinate
    let width = Self.width.coordinate
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="title desc">
      <title id="title">\(plot.title.escaped)</title>
      <desc id="desc">\(plot.description.escaped)</desc>
      <metadata id="plot">
      \(plot.record.escaped)
      </metadata>
      <style>
      \(SVGStyle.sheet)
      </style>
      <rect class="paper" width="\(width)" height="\(height)" rx="6"/>
      \(body)</svg>

      """
  }

  /// About as wide as a text is: nobody knows the reader's letters.
  static func width(of text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 1 : 0.58) * size }
  }

  private static func wrapped(_ text: String, size: Double) -> [String] {
    let sheet = Sheet(width: Int(width - 2 * margin), alphabet: .drawn) {
      Int(Self.width(of: $0, size: size))
    }
    return sheet.wrapped(text)
  }
}

extension Plot {
  /// Reads the plot that an SVG document of ours draws; nil where it has no record.
  package init?(svg: String) {
    let lines = svg.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }
    guard let start = lines.firstIndex(of: "<metadata id=\"plot\">"),
      let end = lines[start...].firstIndex(of: "</metadata>")
    else { return nil }
    self.init(record: lines[(start + 1)..<end].map(\.unescaped))
  }

  /// The drawing in words, for those who cannot see it.
  fileprivate var description: String {
    let axes = form == .curves ? "\(y.title) over \(x.title)." : "\(y.title) by \(x.title)."
    return ([axes] + numbers(atMost: 8)).joined(separator: "\n")
  }
}

extension Double {
  /// A length to a hundredth, as SVG writes it.
  var coordinate: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let fraction =
      rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (hundredths < 0 ? "-" : "") + "\(whole)" + fraction
  }
}

extension Substring {
  /// The text without the references of `escaped`.
  fileprivate var unescaped: Substring {
    if !utf8.contains(UInt8(ascii: "&")) { return self }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
      .reduce(self) { $0.replacing($1.0, with: $1.1) }
  }
}

extension String {
  /// The text for XML, without what XML cannot hold.
  var escaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\n", "\t": text.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
