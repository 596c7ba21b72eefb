import CommonMark
import TeXMath
import TerminalPages
import Testing

/// Formulas that stand alone.
@Suite struct FormulaTests {
  private let matrix = #"""
    \begin{pmatrix} i \\ f \\ o \\ g \end{pmatrix} =
    \begin{pmatrix} \sigma \\ \sigma \\ \sigma \\ \tanh \end{pmatrix}
    W \begin{pmatrix} h_{t-1} \\ x_t \end{pmatrix}
    """#

  private func lines(_ tex: String, _ theme: Theme, width: Int) -> [String] {
    PageRenderer(theme: theme, width: width)
      .page(Document(blocks: [fence("math", tex + "\n")])).lines.map(\.text)
  }

  @Test func `the gate matrix is drawn`() {
    #expect(
      lines(matrix, .dark, width: 80) == [
        "      ⎛ i ⎞   ⎛  σ   ⎞",
        "      ⎜ f ⎟   ⎜  σ   ⎟   ⎛ hₜ₋₁ ⎞",
        "      ⎜ o ⎟ = ⎜  σ   ⎟ W ⎝  xₜ  ⎠",
        "      ⎝ g ⎠   ⎝ tanh ⎠",
      ])
  }

  @Test func `plain text has every formula on one line`() {
    #expect(
      lines(matrix, .plain, width: 80) == ["    (i; f; o; g) = (σ; σ; σ; tanh) W (h_(t−1); x_t)"])
  }

  @Test func `a formula too wide for the page is broken before a relation`() {
    #expect(
      lines("a + bbbb = c + dddd = e + ffff", .dark, width: 24) == [
        "a + bbbb = c + dddd",
        "  = e + ffff",
      ])
  }

  @Test func `a formula that cannot be drawn falls to one line`() {
    #expect(
      lines(#"\frac{aaaa + bbbb}{cccc + dddd}"#, .dark, width: 10) == [
        "(aaaa +", "bbbb)/", "(cccc +", "dddd)",
      ])
  }

  @Test func `equations that cannot be drawn keep their lines`() {
    let tex = #"\begin{aligned} a &= \frac{bbbbbbbbbbb}{c} \\ d &= e \end{aligned}"#
    #expect(lines(tex, .plain, width: 60) == ["    a = bbbbbbbbbbb/c", "    d = e"])
  }

  @Test func `what cannot be read is shown as it was typed`() {
    #expect(lines(#"a + \foo"#, .dark, width: 30) == [#"a + \foo"#])
  }

  @Test func `a formula on one line loses no character at any width`() throws {
    let said = try TeXFormula(matrix).line(scripts: .marked).filter { !$0.isWhitespace }
    for width in 1...120 {
      let shown = lines(matrix, .plain, width: width).joined().filter { !$0.isWhitespace }
      #expect(shown == said, "at width \(width)")
    }
  }
}
