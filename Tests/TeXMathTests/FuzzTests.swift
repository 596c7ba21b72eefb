import TeXMath
import Testing

@Suite struct FuzzTests {
  private static let pieces = [
    "a", "x", "W", "0.5", "-", "+", "=", " ", "{", "}", "_", "^", "'", "&", "\\\\", "(", ")", "[",
    "]", ",", "|", "/", "\\frac", "\\sqrt", "\\left(", "\\right)", "\\left.", "\\right|", "\\sum",
    "\\prod", "\\tilde", "\\overline", "\\underbrace", "\\text{if }", "\\begin{pmatrix}",
    "\\end{pmatrix}", "\\begin{aligned}", "\\end{aligned}", "\\begin{cases}", "\\end{cases}",
    "\\mathrm", "\\max", "\\limits", "\\qquad", "\\,", "\\foo", "\\", "한", "é", "\u{0}", "\n",
    "\u{301}", "👩‍👩‍👧", "$", "#", "~", "\\not", "\\overset", "\\bigl(", "\\partial", "\\odot",
  ]

  @Test func `ten thousand random strings give a formula or an error`() {
    var random = SplitMix(state: 7)
    var read = 0
    for _ in 0..<10_000 {
      var tex = ""
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        tex += Self.pieces.randomElement(using: &random) ?? ""
      }
      guard let formula = try? TeXFormula(tex) else { continue }
      read += 1
      for width in [1, 20, 80] { _ = formula.block(width: width, cells: cells) }
      _ = formula.line()
      _ = formula.lines(scripts: .marked)
      _ = formula.mathML(isDisplay: true)
    }
    #expect(read > 100)
  }

  @Test func `chapters with characters knocked out give formulas or errors`() throws {
    var random = SplitMix(state: 8)
    for formula in try Chapters.all() {
      for _ in 0..<10 {
        var characters = Array(formula.tex)
        characters.remove(at: Int.random(in: 0..<characters.count, using: &random))
        guard let formula = try? TeXFormula(String(characters)) else { continue }
        _ = formula.block(width: 60, cells: cells)
        _ = formula.line()
        _ = formula.mathML(isDisplay: false)
      }
    }
  }
}

/// A small generator, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
