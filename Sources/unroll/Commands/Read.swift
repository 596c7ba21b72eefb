import ArgumentParser
import Book
import CommonMark
import TerminalPages
import Workspace

/// Shows a chapter.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read a chapter: through $PAGER or `less -R` on a terminal, plain in a pipe.")

  @Argument(help: "A number, slug or unique part of it; without one, the chapter where you are.")
  var chapter: String?

  @Option(help: "The columns of a line.")
  var width: Int?

  @Option(help: "auto, dark, light or plain.")
  var style = PageStyle.auto

  @Flag(help: "Show the headings of the chapter, or without one of the whole book.")
  var toc = false

  @Flag(help: "Show the answers that are folded; hints stay with `unroll hint`.")
  var unfold = false

  func validate() throws {
    if let width, !(20...1000).contains(width) {
      throw ValidationError("A width is a number from 20 to 1000.")
    }
  }

  func run() throws {
    let session = try Session()
    let book = session.installation.book
    let renderer = PageRenderer(
      theme: style.theme(on: session.terminal), width: width ?? session.terminal.width,
      showsFolded: unfold)
    let pager = Pager(terminal: session.terminal)
    if toc {
      let chapters = try chapter.map { [try book.chapter(named: $0)] } ?? book.chapters
      session.print(chapters.flatMap { Contents.lines(of: renderer.page($0.document)) })
    } else {
      let chosen = try chapter.map { try book.chapter(named: $0) } ?? session.currentChapter
      pager.show(renderer.page(chosen.document).terminalText)
    }
  }
}

/// The headings of a page, set in by their level.
enum Contents {
  static func lines(of page: Page) -> [String] {
    page.headings.map { heading in
      String(repeating: "  ", count: heading.level - 1) + heading.text
    }
  }
}
