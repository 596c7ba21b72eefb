import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG document as its elements, in their order.
final class SVG: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The classes of the groups that it is in, from the outermost.
    let groups: [String]
    var text = ""

    func number(_ attribute: String) -> Double {
      attributes[attribute].flatMap { Double($0) } ?? .nan
    }
    var style: String { attributes["class"] ?? "" }
  }

  private(set) var elements: [Element] = []
  private var groups: [String] = []
  private var open: [Int] = []

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    try #require(
      parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "no error"): \(text.prefix(200))")
  }

  func all(_ name: String, style: String? = nil) -> [Element] {
    elements.filter { $0.name == name && (style == nil || $0.style == style) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, groups: groups))
    if name == "g" { groups.append(attributes["class"] ?? "") }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
    if name == "g" { groups.removeLast() }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }
}

extension SVG {
  /// Where numbers stand on an axis, from the labels at its ticks.
  struct Ruler {
    private let first: (place: Double, value: Double)
    private let last: (place: Double, value: Double)
    private let isLogarithmic: Bool

    /// Reads the ticks of the axis `x` or `y`.
    init(_ svg: SVG, _ axis: String, isLogarithmic: Bool) throws {
      let ticks = svg.all("text", style: "label \(axis)").map { label in
        (
          place: axis == "x" ? label.number("x") : label.number("y") - 4.5,
          value: CurveReading.number(label.text) ?? .nan
        )
      }
      first = try #require(ticks.first)
      last = try #require(ticks.last)
      try #require(first.value < last.value)
      self.isLogarithmic = isLogarithmic
    }

    func place(of value: Double) -> Double {
      func scaled(_ value: Double) -> Double { isLogarithmic ? log10(value) : value }
      let share =
        (scaled(value) - scaled(first.value)) / (scaled(last.value) - scaled(first.value))
      return first.place + share * (last.place - first.place)
    }
  }

  /// The points of the lines of a series, counted from 0.
  func lines(_ series: Int) -> [[(x: Double, y: Double)]] {
    all("polyline").filter { $0.groups.last == "s\(series) mark" }.map { line in
      (line.attributes["points"] ?? "").split(separator: " ").map { pair in
        let numbers = pair.split(separator: ",").compactMap { Double($0) }
        return numbers.count == 2 ? (numbers[0], numbers[1]) : (.nan, .nan)
      }
    }
  }
}
