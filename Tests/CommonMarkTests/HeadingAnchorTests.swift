import CommonMark
import Testing

/// Anchors as GitHub shows them for these headings.
@Suite struct HeadingAnchorTests {
  @Test(arguments: [
    ("The question", "the-question"), ("What's next?", "whats-next"),
    ("A step, and what it keeps", "a-step-and-what-it-keeps"), ("C++ & Swift", "c--swift"),
    ("re-use of snake_case", "re-use-of-snake_case"), ("3.1 Why 2 gates", "31-why-2-gates"),
    ("은닉 상태", "은닉-상태"), ("Ünlü", "ünlü"), ("¡!", ""),
  ])
  func `words become a name`(text: String, name: String) {
    #expect(HeadingAnchors.name(of: text) == name)
  }

  @Test func `the same words get a number`() {
    var anchors = HeadingAnchors()
    #expect(
      ["Step", "step", "Step"].map { anchors.anchor(of: $0) } == ["step", "step-1", "step-2"])
  }

  @Test func `a document tells its headings by anchor`() {
    let document = Document(parsing: "# One `two`\n\n> ## One two\n\n- # Three\n")
    #expect(
      document.headingsByAnchor == ["one-two": "One two", "one-two-1": "One two", "three": "Three"])
  }
}
