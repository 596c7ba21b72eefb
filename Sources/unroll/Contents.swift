import Workspace

/// The headings of a text, set in by their level, under the command that opens it.
struct Contents {
  private let text: ReadingText

  init(of text: ReadingText) { self.text = text }

  func lines(ink: Ink) -> [String] {
    text.document.headings.enumerated().map { index, heading in
      let words = String(repeating: "  ", count: heading.level - 1) + heading.text
      return index == 0 ? ink.strong(words) + ink.quiet("  \(text.command)") : words
    }
  }
}
