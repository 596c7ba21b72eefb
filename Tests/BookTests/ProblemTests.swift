import Testing

/// What an author is told, to the letter.
struct ProblemTests {
  static let fenceForm =
    "Write `swift exercise=SLUG level=core stars=2`, with `links=SLUG,SLUG` if needed."

  @Test func `a chapter without mistakes has no problems`() throws {
    #expect(try problems(below: fence("one-hot")) == [])
  }

  @Test(arguments: ["", "One cell\n", "## One cell\n", "Text.\n\n# One cell\n"])
  func `a chapter begins with its title`(text: String) throws {
    #expect(
      try problems(["02-one-cell.md": text]) == [
        "chapters/02-one-cell.md:1: The chapter does not begin with its title. "
          + "Write `# Title` on the first line."
      ])
  }

  @Test(arguments: ["notes.md", "2-one-cell.md", "102-one-cell.md", "02-One.md", "02-.md", "02.md"])
  func `a chapter's file has a number and a slug`(name: String) throws {
    #expect(
      try problems([name: "# One cell\n"]) == [
        "chapters/\(name):1: The file's name is not a chapter's. Name it like 02-one-cell.md."
      ])
  }

  @Test(arguments: [
    ("level=core stars=2", "The exercise fence names no slug."),
    ("exercise=Two_Words level=core stars=2", "The exercise fence names no slug."),
    ("exercise=fold stars=2", "The fence of fold has no level of core, more or deep."),
    ("exercise=fold level=easy stars=2", "The fence of fold has no level of core, more or deep."),
    ("exercise=fold level=core", "The fence of fold has no stars from 1 to 5."),
    ("exercise=fold level=core stars=6", "The fence of fold has no stars from 1 to 5."),
    (
      "exercise=fold level=core stars=2 time=5",
      "The exercise fence has the unknown word `time=5`."
    ),
    ("exercise=fold level=core stars=2 run", "The exercise fence has the unknown word `run`."),
  ])
  func `a fence says its slug, level and stars and nothing else`(words: String, what: String)
    throws
  {
    #expect(
      try problems(below: "```swift \(words)\nimport RecurrentKit\n```\n") == [
        "chapters/02-one-cell.md:3: \(what) \(Self.fenceForm)"
      ])
  }

  @Test func `a starter imports the kit`() throws {
    #expect(
      try problems(below: "```swift exercise=fold level=core stars=2\nfunc fold() {}\n```\n") == [
        "chapters/02-one-cell.md:3: The starter of fold does not import the kit. "
          + "Begin it with `import RecurrentKit`."
      ])
  }

  @Test func `a fold is closed`() throws {
    let text = fence("fold") + "<details><summary>Hint 1</summary>\n\nThink.\n"
    #expect(
      try problems(below: text) == [
        "chapters/02-one-cell.md:8: This `<details>` is never closed. "
          + "Write `</details>` on a line of its own, with a blank line before it."
      ])
  }

  @Test func `a hint stands behind its exercise`() throws {
    let text = "<details><summary>Hint 1</summary>\n\nThink.\n\n</details>\n\n" + fence("fold")
    #expect(
      try problems(below: text) == [
        "chapters/02-one-cell.md:3: A hint stands before any exercise. "
          + "Move it behind the exercise's fence."
      ])
  }

  @Test(arguments: ["Hint", "Hint 4", "Hint 2 for", "Hint 2 of dWhh", "Hints 1"])
  func `a hint's summary has a form`(summary: String) throws {
    let text = fence("fold") + "<details><summary>\(summary)</summary>\n\nThink.\n\n</details>\n"
    #expect(
      try problems(below: text) == [
        "chapters/02-one-cell.md:8: The summary \"\(summary)\" is not a hint's. "
          + "Write `Hint 1`, or `Hint 2 for dWhh`."
      ])
  }

  @Test(arguments: ["Think.\n</details>\n", "\n</details>\n"])
  func `a hint has a text that Markdown can see`(rest: String) throws {
    #expect(
      try problems(below: fence("fold") + "<details><summary>Hint 1</summary>\n\(rest)") == [
        "chapters/02-one-cell.md:8: Hint 1 has no text. "
          + "Write blank lines behind `<summary>` and before `</details>`, and the hint between "
          + "them."
      ])
  }

  @Test func `a slug belongs to one exercise of the book`() throws {
    let files = ["01-a.md": "# A\n\n" + fence("fold"), "02-b.md": "# B\n\n\n" + fence("fold")]
    #expect(
      try problems(files) == [
        "chapters/02-b.md:4: The exercise fold already stands at chapters/01-a.md:3. "
          + "Give it another slug."
      ])
  }

  @Test(arguments: ["later", "nowhere", "fold", "earlier,later"])
  func `a link points back`(links: String) throws {
    let files = [
      "01-a.md": "# A\n\n" + fence("earlier") + "\n" + fence("fold", links: links),
      "02-b.md": "# B\n\n" + fence("later"),
    ]
    let link = links.split(separator: ",").last ?? ""
    #expect(
      try problems(files) == [
        "chapters/01-a.md:9: fold is linked with \(link), which no earlier fence defines. "
          + "Name exercises that stand earlier in the book."
      ])
  }

  @Test func `a number belongs to one chapter`() throws {
    #expect(
      try problems(["02-a.md": "# A\n", "02-b.md": "# B\n"]) == [
        "chapters/02-b.md:1: The number 2 is also chapters/02-a.md's. "
          + "Give each chapter a number of its own."
      ])
  }

  @Test func `every problem of the book is told at once`() throws {
    let files = ["01-a.md": "Text.\n", "02-b.md": "# B\n\n<!-- seed: X1 -->\n\n<!-- todo -->\n"]
    #expect(
      try problems(files).map { $0.prefix { $0 != " " } } == [
        "chapters/01-a.md:1:", "chapters/02-b.md:3:", "chapters/02-b.md:5:",
      ])
  }
}
