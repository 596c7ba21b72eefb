import ArgumentParser
import Book
import Figures
import TerminalPages
import Workspace

/// Shows a chapter or a Markdown file.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read a chapter: through $PAGER or `less -R` on a terminal, plain in a pipe.",
    discussion: """
      With less a chapter opens at the last heading that you read, until you reach its end.
      NO_COLOR, CLICOLOR_FORCE, UNROLL_STYLE and UNROLL_AMBIGUOUS_WIDTH are heeded.
      """)

  @Argument(
    help:
      "A number, slug or unique part of it, or a Markdown file; without one, the chapter where you are."
  )
  var chapter: String?

  @Argument(help: "A heading of it, a unique part of one, or an exercise: open there.")
  var heading: String?

  @OptionGroup var options: PageOptions

  @Flag(help: "Show the headings of the chapter, or without one of the whole book.")
  var toc = false

  @Flag(help: "Open at the top, not where you left.")
  var top = false

  @Flag(help: "Show the answers that are folded; hints stay with `unroll hint`.")
  var unfold = false

  func run() throws {
    let session = try Session()
    if toc { return try printContents(session) }
    let text = try ReadingText(chapter, in: session)
    var renderer = try options.renderer(on: session.terminal, surroundings: text.surroundings)
    renderer.showsFolded = unfold
    let folder = text.figures
    renderer.figures = { FigureFile(path: "\(folder)/\($0).svg").plot }
    let page = renderer.text(text.document)
    var places = ReadingPlaces(environment: Terminal.environment)
    let asked = try heading.map { try text.heading(named: $0, on: page) }
    // What goes into a pipe or a file is the whole text.
    let left = top || !session.terminal.isTerminal ? nil : text.name.flatMap { places[$0] }
    let start = asked ?? page.headings.first { $0.anchor == left }
    let shown = Pager(terminal: session.terminal).show(
      page.text,
      prompt: PagerPrompt(
        title: text.title, place: asked == nil ? start?.text : nil, width: session.terminal.width
      ).text,
      from: start?.line ?? 0)
    if let shown, let name = text.name {
      let isRead = shown + session.terminal.height > page.lineCount
      do {
        try places.leave(name, at: isRead ? nil : page.heading(above: shown)?.anchor)
      } catch {
        session.note("\(error)")
      }
    }
  }

  private func printContents(_ session: Session) throws {
    let texts =
      try chapter.map { [try ReadingText($0, in: session)] }
      ?? session.installation.book.chapters.map { try ReadingText($0, in: session) }
    let ink = session.terminal.ink
    let blocks = texts.map { Contents(of: $0).lines(ink: ink) }
    session.print(Array(blocks.joined(separator: [""])))
  }
}

extension PageText {
  /// The last heading at or right below a line, but for the title.
  fileprivate func heading(above line: Int) -> Page.Heading? {
    headings.dropFirst().last { $0.line <= line + 2 }
  }
}
