import TeXMath
import Testing

/// The layout rules in two dimensions, one by one.
@Suite struct BlockTests {
  private func rows(_ tex: String, width: Int = 76) throws -> [String] {
    try #require(try TeXFormula(tex).block(width: width, cells: cells))
  }

  @Test func `the gate matrix stands as the book promises`() throws {
    #expect(
      try rows(SourceFormulas.all[0]) == [
        "⎛ i ⎞   ⎛  σ   ⎞",
        "⎜ f ⎟   ⎜  σ   ⎟   ⎛ hₜ₋₁ ⎞",
        "⎜ o ⎟ = ⎜  σ   ⎟ W ⎝  xₜ  ⎠",
        "⎝ g ⎠   ⎝ tanh ⎠",
      ])
  }

  @Test func `neighbouring fractions keep blank cells between their bars`() throws {
    #expect(
      try rows(#"\frac{a}{b}\frac{c}{d}"#) == [
        "a  c",
        "─  ─",
        "b  d",
      ])
  }

  @Test func `a fraction of fractions has a longer bar`() throws {
    #expect(
      try rows(#"\frac{\frac{a}{b}}{c}"#) == [
        " a",
        " ─",
        " b",
        "───",
        " c",
      ])
  }

  @Test func `limits stand at their full size`() throws {
    #expect(
      try rows(#"\sum_{t=1}^{T} L_t"#) == [
        " T",
        " ∑  Lₜ",
        "t=1",
      ])
  }

  @Test func `a sum over something tall is drawn tall`() throws {
    #expect(
      try rows(#"\sum_k \frac{a}{b}"#) == [
        "╲── a",
        " ⟩  ─",
        "╱── b",
        " k",
      ])
  }

  @Test func `one missing letter moves every subscript to the lower row`() throws {
    #expect(try rows("h_t + x_u") == ["hₜ + xᵤ"])
    #expect(
      try rows("h_t + W_f") == [
        "h  + W",
        " t    f",
      ])
  }

  @Test func `one missing letter moves every superscript to the upper row`() throws {
    #expect(
      try rows("a^2 + e^{y_v}") == [
        " 2    yᵥ",
        "a  + e",
      ])
  }

  @Test func `a small superscript stands over a subscript in the lower row`() throws {
    #expect(
      try rows(#"x W_z^\top + 1"#) == [
        "x Wᵀ + 1",
        "   z",
      ])
  }

  @Test func `brackets grow with fractions and not with scripts`() throws {
    #expect(
      try rows(#"\left(\frac{a}{b}\right)"#) == [
        "⎛ a ⎞",
        "⎜ ─ ⎟",
        "⎝ b ⎠",
      ])
    #expect(
      try rows(#"\left(W_f\right)"#) == [
        "(W )",
        "  f",
      ])
  }

  @Test func `norms and braces have tall forms`() throws {
    #expect(
      try rows(#"\left\|\frac{a}{b}\right\|"#) == [
        "║ a ║",
        "║ ─ ║",
        "║ b ║",
      ])
    #expect(
      try rows(#"\begin{cases} a \\ b \\ c \end{cases}"#) == [
        "⎧ a",
        "⎨ b",
        "⎩ c",
      ])
  }

  @Test func `a root has a roof over what it covers`() throws {
    #expect(try rows(#"\sqrt{2}"#) == ["√2"])
    #expect(
      try rows(#"\sqrt{a + b}"#) == [
        " ┌──────",
        "╲│ a + b",
      ])
  }

  @Test func `an accent joins its letter`() throws {
    #expect(try rows(#"\tilde{h}_t + \bar{x}"#) == ["h\u{303}ₜ + x\u{304}"])
  }

  @Test func `a brace under parts carries its label`() throws {
    #expect(
      try rows(#"\underbrace{a + b}_{c}"#) == [
        "a + b",
        "╰─┬─╯",
        "  c",
      ])
  }

  @Test func `equations are aligned at their marks and stand at equal distances`() throws {
    #expect(
      try rows(#"\begin{aligned} aa &= b \\ c &= d_f \\ e &= g \end{aligned}"#) == [
        "aa = b",
        "",
        " c = d",
        "      f",
        " e = g",
      ])
  }

  @Test func `a wide formula is broken at a wide space, then before a relation`() throws {
    #expect(
      try rows(#"a + b = c, \qquad d = e"#, width: 12) == [
        "a + b = c,",
        "d = e",
      ])
    #expect(
      try rows("aaaaaa = bbbbbb = cccccc", width: 18) == [
        "aaaaaa = bbbbbb",
        "  = cccccc",
      ])
  }

  @Test func `a formula that cannot be broken has no rows`() throws {
    #expect(try TeXFormula(#"\frac{aaaaaaaaaaaa}{b}"#).block(width: 8, cells: cells) == nil)
  }

  @Test func `no row is wider than asked for`() throws {
    for formula in try Chapters.all() {
      for width in stride(from: 10, through: 100, by: 6) {
        for row in try TeXFormula(formula.tex).block(width: width, cells: cells) ?? [] {
          #expect(row.map(cells).reduce(0, +) <= width, "\(row) at width \(width)")
        }
      }
    }
  }

  @Test func `wide characters keep columns straight`() throws {
    let rows = try #require(
      try TeXFormula(#"\frac{\sigma}{ab}"#).block(width: 20) { $0 == "σ" || $0 == "─" ? 2 : 1 })
    #expect(rows == ["σ", "─", "ab"])
  }
}
