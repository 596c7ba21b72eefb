import Foundation
import TerminalPages
import Testing

@Suite struct ThemeTests {
  /// Bars and rules, for which WCAG asks a contrast of 3 rather than 4.5.
  private static var furniture: [WritableKeyPath<Theme.Styles, Style>] {
    [\.quoteBar, \.tableRule, \.rule, \.exerciseFrame]
  }

  @Test(arguments: [(Theme.dark, 0x1E), (.light, 0xFA)])
  func `every colour is easy to read on the background it is made for`(theme: Theme, grey: Int) {
    let background = luminance(Array(repeating: Double(grey), count: 3))
    for path in Theme.Styles.all {
      let least = Self.furniture.contains(path) ? 3 : 4.5
      #expect(contrast(theme.styles[keyPath: path], background) >= least, "\(path)")
    }
    for style in theme.styles.headings + theme.styles.curves {
      #expect(contrast(style, background) >= 4.5)
    }
  }

  @Test func `a theme without colours keeps weight and slant`() {
    let theme = Theme.dark.withoutColors
    #expect(theme.styles.curves.allSatisfy { $0.color == nil })
    #expect(theme.styles.headings.first == Style(nil, .bold))
    #expect(Theme.Styles.all.allSatisfy { theme.styles[keyPath: $0].color == nil })
  }

  @Test func `headings are told with the line they stand on`() {
    let page = Sample(name: "", blocks: [heading(1, "One"), paragraph("a"), heading(2, "Two")])
      .page(.dark)
    #expect(page.headings.map(\.text) == ["One", "Two"])
    for heading in page.headings { #expect(page.lines[heading.line].text.hasSuffix(heading.text)) }
  }

  private func contrast(_ style: Style, _ background: Double) -> Double {
    guard let color = style.color else { return .infinity }
    let letters = luminance(components(color))
    return (max(letters, background) + 0.05) / (min(letters, background) + 0.05)
  }

  /// The colour cube and grey ramp of xterm; colours below 16 are the reader's own.
  private func components(_ color: UInt8) -> [Double] {
    let levels: [Double] = [0, 95, 135, 175, 215, 255]
    let index = Int(color) - 16
    if color >= 232 { return Array(repeating: Double(8 + 10 * (Int(color) - 232)), count: 3) }
    return [levels[index / 36], levels[index / 6 % 6], levels[index % 6]]
  }

  /// WCAG 2.2, relative luminance.
  private func luminance(_ components: [Double]) -> Double {
    let linear = components.map { value in
      let share = value / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
