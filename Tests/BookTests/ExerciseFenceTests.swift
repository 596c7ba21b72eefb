import Book
import CommonMark
import Testing

/// Exercises as they are read from their chapters.
struct ExerciseFenceTests {
  static let text = """
    # Two exercises

    Text.

    ```swift
    let plain = "no exercise, though it has an = sign"
    ```

    ```swift exercise=one level=core stars=1
    import RecurrentKit

    /// Keeps  two spaces, a	tab and `\\alpha <b>`.
    func one() -> Double {
      .unfinished
    }
    ```

    <details><summary>Hint 1</summary>

    First idea.

    - a list

    </details>

    <details><summary>Hint 2 for dWhh</summary>

    A formula.

    </details>

    Text in between.

    <details><summary>Why?</summary>

    No hint, only folded.

    ```swift exercise=folded level=core stars=1
    ```

    </details>

    ```swift exercise=two-b level=deep stars=5 links=one,one
    import RecurrentKit
    ```

    <details>
    <summary>Hint 3 for db</summary>

    Almost the line.

    </details>

    """

  let chapter: Chapter

  init() throws {
    chapter = try #require(try book(["12-two-exercises.md": Self.text]).chapters.first)
  }

  @Test func `a chapter has its name from its file and its title from its first line`() {
    #expect(chapter.number == 12)
    #expect(chapter.slug == "two-exercises")
    #expect(chapter.name == "12-two-exercises")
    #expect(chapter.file == "chapters/12-two-exercises.md")
    #expect(chapter.title == "Two exercises")
  }

  @Test func `exercises carry what their fences say`() {
    #expect(chapter.exercises.map(\.slug) == ["one", "two-b"])
    #expect(chapter.exercises.map(\.level) == [.core, .deep])
    #expect(chapter.exercises.map(\.stars) == [1, 5])
    #expect(chapter.exercises.map(\.links) == [[], ["one", "one"]])
    #expect(chapter.exercises.map(\.line) == [9, 43])
  }

  @Test func `a starter is the text of its fence, byte by byte`() {
    #expect(
      chapter.exercises[0].starter == """
        import RecurrentKit

        /// Keeps  two spaces, a	tab and `\\alpha <b>`.
        func one() -> Double {
          .unfinished
        }

        """)
    #expect(chapter.exercises[1].starter == "import RecurrentKit\n")
  }

  @Test func `a hint belongs to the exercise above it and to the output it names`() {
    let hints = chapter.exercises.map(\.hints)
    #expect(hints.map { $0.map(\.rung) } == [[1, 2], [3]])
    #expect(hints.map { $0.map(\.output) } == [[nil, "dWhh"], ["db"]])
    #expect(hints.map { $0.map(\.line) } == [[18, 26], [47]])
    #expect(hints.map { $0.map(\.blocks.count) } == [[2, 1], [1]])
    guard case .paragraph(let text)? = hints[1].first?.blocks.first?.kind else {
      Issue.record("The hint for db is not a paragraph.")
      return
    }
    #expect(text.plainText == "Almost the line.")
  }

  @Test func `the starters of the book stand in its chapters`() throws {
    for chapter in try theBook().chapters {
      for exercise in chapter.exercises {
        let isCut = chapter.text.contains("\n" + exercise.starter + "```\n")
        #expect(isCut, "\(exercise.slug)")
      }
    }
  }

  @Test func `the book knows chapters and links by exercise`() throws {
    let book = try book(["12-two-exercises.md": Self.text])
    #expect(book.chapter(of: "two-b")?.number == 12)
    #expect(book.chapter(of: "folded") == nil)
    #expect(book.links(of: "two-b") == ["one", "one"])
    #expect(book.links(of: "nowhere") == [])
  }
}
