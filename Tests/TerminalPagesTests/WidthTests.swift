import TerminalPages
import Testing

/// Widths against Python's `wcwidth`; the fixture names its version.
@Suite struct WidthTests {
  @Test(arguments: [false, true])
  func `code points and clusters are as wide as wcwidth says`(ambiguousIsWide: Bool) throws {
    let measure = TerminalWidth(ambiguousIsWide: ambiguousIsWide)
    for line in try golden("widths.txt").split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      let scalars = fields[0].split(separator: "+")
        .compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      let expected = try #require(Int(fields[ambiguousIsWide ? 2 : 1]))
      let text = String(String.UnicodeScalarView(scalars))
      #expect(measure.cells(of: text) == expected, "U+\(fields[0])")
    }
  }

  @Test func `control characters and line ends take no cell`() {
    #expect(TerminalWidth().cells(of: "\u{1B}\u{7F}\u{85}\n") == 0)
  }

  @Test func `where ambiguous characters are wide, no line grows over the width`() {
    for sample in Sample.all {
      for width in [12, 41, 60, 80] {
        let measure = TerminalWidth(ambiguousIsWide: true)
        let renderer = PageRenderer(theme: .dark, width: width, measure: measure)
        for line in renderer.page(.init(blocks: sample.blocks)).lines {
          #expect(measure.cells(of: line.text) <= width, "\(sample.name) at \(width)")
        }
      }
    }
  }
}
