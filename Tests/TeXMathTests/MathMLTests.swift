import Foundation
import TeXMath
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct MathMLTests {
  @Test func `the MathML of every formula parses as XML`() throws {
    for formula in try Chapters.all() {
      let markup = try TeXFormula(formula.tex).mathML(isDisplay: formula.isDisplay)
      let parser = XMLParser(data: Data(markup.utf8))
      #expect(parser.parse(), "\(markup)")
    }
  }

  @Test(arguments: [
    ("x_t^2", "<msubsup><mi>x</mi><mi>t</mi><mn>2</mn></msubsup>"),
    (#"\frac{a}{b}"#, "<mfrac><mi>a</mi><mi>b</mi></mfrac>"),
    (#"\sqrt[3]{x}"#, "<mroot><mi>x</mi><mn>3</mn></mroot>"),
    (#"\sum_{k}^{t}"#, "<munderover><mo>∑</mo><mi>k</mi><mi>t</mi></munderover>"),
    ("a < b", "<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>"),
    (#"\mathrm{d}"#, #"<mi mathvariant="normal">d</mi>"#),
    (
      #"\tilde{h}"#,
      #"<mover accent="true"><mi>h</mi><mo stretchy="false">~</mo></mover>"#
    ),
    (
      #"\begin{pmatrix} a \end{pmatrix}"#,
      #"<mrow><mo fence="true">(</mo><mtable><mtr><mtd style="text-align: center"><mi>a</mi>"#
        + #"</mtd></mtr></mtable><mo fence="true">)</mo></mrow>"#
    ),
  ])
  func `each construct has its element`(tex: String, element: String) throws {
    let markup = try TeXFormula(tex).mathML(isDisplay: false)
    #expect(markup.hasSuffix(">\(element)</math>"), "\(markup)")
  }
}
