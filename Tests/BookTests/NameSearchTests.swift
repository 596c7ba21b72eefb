import Book
import Testing

/// How learners name chapters and exercises.
struct NameSearchTests {
  let book: Book

  init() throws {
    book = try BookTests.book([
      "01-order-matters.md": "# Order\n\n" + fence("one-hot") + "\n" + fence("fold"),
      "02-one-cell.md": "# Cell\n\n" + fence("rnn-step") + "\n" + fence("rnn-step-backward"),
      "11-order-again.md": "# Again\n",
    ])
  }

  @Test(arguments: ["1", "01", "order-matters", "01-order-matters", "matters", "Matters", "01-"])
  func `a chapter is found by number, name or a unique part`(name: String) throws {
    #expect(try book.chapter(named: name).number == 1)
  }

  @Test func `a part of several chapters is answered with all of them`() {
    let ambiguous = BookError.ambiguous(
      "order", candidates: ["01-order-matters", "11-order-again"])
    #expect(throws: ambiguous) { try book.chapter(named: "order") }
    #expect(
      ambiguous.description
        == "\"order\" fits more than one: 01-order-matters, 11-order-again. Write more of it.")
  }

  @Test func `an unknown chapter is answered with the nearest`() {
    #expect(throws: BookError.unknownChapter("one-sell", nearest: "one-cell")) {
      try book.chapter(named: "one-sell")
    }
    #expect(throws: BookError.unknownChapter("7", nearest: nil)) { try book.chapter(named: "7") }
    #expect(
      BookError.unknownChapter("one-sell", nearest: "one-cell").description
        == "There is no chapter \"one-sell\". Did you mean \"one-cell\"? "
        + "`unroll list` shows them all.")
    #expect(
      BookError.unknownChapter("7", nearest: nil).description
        == "There is no chapter \"7\". `unroll list` shows them all.")
  }

  @Test(arguments: [
    ("rnn-step", "rnn-step"), ("rnn-step.swift", "rnn-step"), ("Backward", "rnn-step-backward"),
    ("hot", "one-hot"), ("fold", "fold"),
  ])
  func `an exercise is found by slug, file name or a unique part`(name: String, slug: String)
    throws
  {
    #expect(try book.exercise(named: name).slug == slug)
  }

  @Test func `a part of several exercises is answered with all of them`() {
    #expect(throws: BookError.ambiguous("rnn", candidates: ["rnn-step", "rnn-step-backward"])) {
      try book.exercise(named: "rnn")
    }
  }

  @Test(arguments: [("rnn-stepp", "rnn-step"), ("fodl", "fold"), ("zzzzzzzzz", nil), ("", nil)])
  func `an unknown exercise is answered with the nearest`(name: String, nearest: String?) {
    #expect(throws: BookError.unknownExercise(name, nearest: nearest)) {
      try book.exercise(named: name)
    }
  }

  @Test(arguments: [("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("kitten", "sitting", 3)])
  func `an edit distance counts changed, added and removed letters`(
    first: String, second: String, distance: Int
  ) {
    #expect(NameSearch.editDistance(first, second) == distance)
    #expect(NameSearch.editDistance(second, first) == distance)
  }

  @Test func `a book without chapters answers too`() throws {
    let empty = try BookTests.book([:])
    #expect(throws: BookError.unknownExercise("fold", nearest: nil)) {
      try empty.exercise(named: "fold")
    }
  }
}
