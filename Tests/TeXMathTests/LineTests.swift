import TeXMath
import Testing

/// What a formula says on one line.
@Suite struct LineTests {
  @Test(arguments: [
    (#"a = x W^\top"#, "a = x Wᵀ"),
    ("h_{t-1}", "hₜ₋₁"),
    ("h_{t-1} + b_f", "h_(t−1) + b_f"),
    ("m_{t,n}", "m_(t,n)"),
    ("b_{iz}", "b_iz"),
    (#"\frac{a + b}{c + d}"#, "(a + b)/(c + d)"),
    (#"\frac{\partial L_t}{\partial h_{t-1}}"#, "∂Lₜ/∂hₜ₋₁"),
    (#"\frac{dy}{dx}"#, "dy/dx"),
    (#"\frac{a}{2 b}"#, "a/(2 b)"),
    (#"\frac{a}{\max(b + c, d)}"#, "a/max(b + c, d)"),
    (#"\frac{a}{b}\frac{c}{d}"#, "a/b · c/d"),
    (#"\frac{1}{N} \sum_t x_t"#, "1/N · ∑ₜ xₜ"),
    (#"\frac{\partial}{\partial y} f"#, "∂/∂y f"),
    (#"\frac{1}{2}\sin(i + 2j)"#, "½ sin(i + 2j)"),
    (#"\tanh\frac{a}{2}"#, "tanh(a/2)"),
    ("e^{y_v}", "e^(yᵥ)"),
    (#"\sum_{k=1}^{t} x_k"#, "∑ₖ₌₁ᵗ xₖ"),
    (#"\sum_{d=1}^{D} x_d"#, "∑(d=1…D) x_d"),
    (#"\sqrt{\sum_i p_i^2}"#, "√(∑ᵢ pᵢ²)"),
    ("-a - -b", "−a − −b"),
    (#"z = [\,h \mid x\,]"#, "z = [h | x]"),
    ("24{,}832", "24,832"),
    ("f''(x)", "f″(x)"),
    (#"\begin{bmatrix} a & b \\ c & d \end{bmatrix}"#, "[a, b; c, d]"),
    (#"\begin{cases} x & \text{if } x > 0 \\ 0 \end{cases}"#, "{x if x > 0; 0}"),
    (#"\underbrace{a + b}_{\text{new}}"#, "(a + b)_(new)"),
    (#"\overline{ab}"#, "overline(ab)"), (#"\not= \mathbb{R}"#, "≠ ℝ"),
  ])
  func `a formula reads on one line`(tex: String, line: String) throws {
    #expect(try TeXFormula(tex).line() == line)
  }

  @Test(arguments: [
    (#"a = x W_{xh}^\top"#, "a = x W_xh^T"),
    ("h_{t-1}", "h_(t−1)"),
    (#"\sum_{k=1}^{t} x_k"#, "∑(k=1…t) x_k"),
    ("r_kh_k", "r_k h_k"),
  ])
  func `plain text marks what stands low or high`(tex: String, line: String) throws {
    #expect(try TeXFormula(tex).line(scripts: .marked) == line)
  }

  @Test func `equations have a line each`() throws {
    let formula = try TeXFormula(#"\begin{aligned} a &= b \\ c &= -d \end{aligned}"#)
    #expect(formula.lines() == ["a = b", "c = −d"])
    #expect(formula.line() == "a = b; c = −d")
  }
}
