import CommonMark
import TerminalPages
import Testing

@Suite struct FoldTests {
  private func lines(_ blocks: Block...) -> [String] {
    PageRenderer(theme: .plain, width: 60).page(Document(blocks: blocks)).lines.map(\.text)
  }

  @Test func `a region that is never closed hides nothing`() {
    #expect(
      lines(html("<details><summary>Hint</summary>"), paragraph("shown"))
        == ["Hint", "", "shown"])
  }

  @Test func `a region inside a region stays folded`() {
    #expect(
      lines(
        html("<details><summary>Answers</summary>"), html("<details><summary>In</summary>"),
        paragraph("secret"), html("</details>"), paragraph("secret"), html("</details>"),
        paragraph("shown")) == ["folded: Answers", "", "shown"])
  }

  @Test func `hints belong to the exercise before them`() {
    let hint = html("<details><summary>Hint 1</summary>\nsecret</details>")
    #expect(
      lines(fence("swift exercise=hoist", "a\n"), hint, fence("swift exercise=bptt", "b\n"), hint)
        .filter { $0.contains("unroll") } == [
          "unroll hint hoist: 1 hint", "unroll hint bptt: 1 hint",
        ])
  }

  @Test func `what is folded tells the command that shows it`() {
    var around = Surroundings()
    around.unfolding = "unroll read 1 --unfold"
    let fold = html("<details><summary>Answers</summary>\nsecret</details>")
    let page = PageRenderer(theme: .plain, width: 60, surroundings: around)
      .page(Document(blocks: [fold]))
    #expect(page.lines.map(\.text) == ["folded: Answers [unroll read 1 --unfold]"])
  }

  @Test func `hints behind other text are told where they stand`() {
    let hint = html("<details><summary>Hint 1</summary>\nsecret</details>")
    #expect(
      lines(fence("swift exercise=hoist", "a\n"), paragraph("b"), hint).last
        == "1 hint, folded: unroll hint hoist")
  }

  @Test func `hints for all outputs are told beside those of single ones`() {
    let hints = ["", " for dx", " for db"].map {
      html("<details><summary>Hint 1\($0)</summary>\nsecret</details>")
    }
    #expect(
      lines(fence("swift exercise=rnn-step", "a\n"), hints[0], hints[1], hints[2])
        .filter { $0.contains("unroll") } == [
          "unroll hint rnn-step: 1 hint, others for dx and db"
        ])
  }

  @Test func `comments leave no space on the page`() {
    let comment = html("<!-- seed: S1 -->")
    #expect(
      lines(comment, paragraph("a"), comment, comment, paragraph("b"), comment) == ["a", "", "b"])
  }

  @Test func `an unclosed tag or comment does not hang`() {
    #expect(lines(html("<div a <b <!-- c"), paragraph("d")) == ["<div a <b", "", "d"])
  }
}
