import Book
import Testing

/// The comments in which an author says what a passage teaches and where its numbers come from.
struct CommentTests {
  private func comments(_ text: String) throws -> Chapter {
    try #require(try book(["02-one-cell.md": "# One cell\n\n" + text]).chapters.first)
  }

  @Test func `seed claims are read with their lines`() throws {
    let chapter = try comments("<!-- seed: S4 S12 -->\nText.\n\n- item <!-- seed: S40 -->\n")
    #expect(chapter.seedClaims.map(\.content) == [[4, 12], [40]])
    #expect(chapter.seedClaims.map(\.line) == [3, 6])
  }

  @Test func `measurements are read wherever they stand`() throws {
    let chapter = try comments(
      """
      One <!-- measured: a x=1 ±0 -->, **two <!-- measured: b x=-2.5e-4 ±5% -->** and
      three <!-- measured: c steps=3 x=3
      ±0.5 -->.

      | four |
      | --- |
      | 4 <!-- measured: d x=4 ±1% --> |

      <!-- measured: e x=5 ±0 -->
      <!-- measured: f x=6 ±0 -->

      > seven <!-- measured: g x=7 ±0 -->
      """)
    let read = chapter.measurements
    #expect(read.map(\.content.experiment) == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(read.map(\.line) == [3, 3, 4, 9, 11, 12, 14])
    #expect(read[1].content.values == ["x": -2.5e-4])
    #expect(read[2].content.values == ["steps": 3, "x": 3])
    #expect(read[1].content.tolerance == .relative(0.05))
    #expect(read[2].content.tolerance == .absolute(0.5))
  }

  @Test(arguments: [
    ("±0", 2.0, true), ("±0", 2.1, false), ("±0.5", 2.5, true), ("±0.5", 2.6, false),
    ("±25%", 1.5, true), ("±25%", 2.6, false), ("±0", .nan, false), ("±5%", .nan, false),
  ])
  func `a tolerance is a distance, or with a per cent sign a share`(
    tolerance: String, measured: Double, isAccepted: Bool
  ) throws {
    let chapter = try comments("Two <!-- measured: a x=2 \(tolerance) -->.\n")
    let measurement = try #require(chapter.measurements.first?.content)
    #expect(measurement.accepts(measured, stated: 2) == isAccepted)
  }

  @Test(arguments: ["S0", "S41", "11", "S4,S5", ""])
  func `a seed comment is a list of bullets`(bullets: String) throws {
    #expect(
      try problems(below: "<!-- seed: \(bullets) -->\n") == [
        "chapters/02-one-cell.md:3: The seed comment is not a list of bullets. "
          + "Write `<!-- seed: S11 S12 -->`."
      ])
  }

  @Test(arguments: ["", "fold", "fold x=1", "fold ±5%", "fold x=one ±5%", "fold x=1 5%", "x=1 ±5%"])
  func `a measurement comment is complete`(content: String) throws {
    #expect(
      try problems(below: "One <!-- measured: \(content) -->.\n") == [
        "chapters/02-one-cell.md:3: The measurement comment is not complete. "
          + "Write `<!-- measured: EXPERIMENT key=value ±5% -->`."
      ])
  }

  @Test func `a comment is of a known kind`() throws {
    #expect(
      try problems(below: "One <!-- see: elsewhere -->.\n") == [
        "chapters/02-one-cell.md:3: The comment \"see: elsewhere\" is of no known kind. "
          + "Begin it with `seed:`, `measured:` or `source:`."
      ])
  }

  @Test(arguments: [
    "One\n<!-- source: x -->.\n", "One\n<!-- source: x --> two.\n", "One\n<!-- source: x -->\n",
    "\n<!-- source: x -->\nOne\n", "One\n<!-- source:\nx -->\n", "- One\n  <!-- source: x -->\n",
    "> One\n> <!-- source: x -->\n> two\n", "One\n<!-- measured: fold x=1 ±0 -->\ntwo.\n",
    "\n<!-- seed: S4 --> One\n",
  ])
  func `a comment does not break a paragraph`(text: String) throws {
    #expect(
      try problems(below: text) == [
        "chapters/02-one-cell.md:4: The comment begins a line and breaks its paragraph. "
          + "Put it behind a word of the paragraph, or on a line of its own between blank lines."
      ])
  }

  @Test(arguments: [
    "One <!-- source: x -->\ntwo.\n", "One\ntwo <!-- source: x -->\n",
    "One\n\n<!-- source: x -->\n<!-- source: y -->\n\nTwo\n", "<!-- seed: S4 -->\nOne\n",
    "| a |\n| --- |\n| 1 |\n<!-- source: x -->\n\nOne\n", "```text\n<!-- no comment -->\n```\n",
  ])
  func `a comment behind a word, or by itself, is in order`(text: String) throws {
    #expect(try problems(below: text) == [])
  }

  @Test func `a comment is closed`() throws {
    #expect(
      try problems(below: "One\n\n<!-- seed: S4\nTwo\n\n# Three\n") == [
        "chapters/02-one-cell.md:5: The comment is never closed, and hides the rest of the chapter. "
          + "End it with `-->`."
      ])
  }
}
