import Book

/// What a newcomer reads who has no workspace yet.
package struct Welcome {
  let book: Book
  let ink: Ink

  package init(book: Book, ink: Ink) {
    self.book = book
    self.ink = ink
  }

  package var lines: [String] {
    let first = book.chapters.first
    return [
      ink.strong("Unroll")
        + ": \(book.chapters.count) chapters and \(book.exercises.count) exercises, "
        + "from the plain recurrent network to the LSTM and the GRU.",
      "",
      "  " + ink.command("unroll tour".padded(to: 23)) + "the loop once, in five minutes",
      "  " + ink.command("unroll read \(first?.number ?? 1)".padded(to: 23)) + (first?.title ?? ""),
      "  " + ink.command("unroll init my-unroll".padded(to: 23)) + "a folder for your answers",
      "  " + ink.command("unroll --help".padded(to: 23)) + "all commands",
    ]
  }
}
