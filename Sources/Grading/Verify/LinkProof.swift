import Book
import CommonMark
import Foundation

/// What is wrong with the links and pictures of a chapter: each leads to a file beside it, and to a
/// heading of it where one is named.
package struct LinkProof {
  private let book: Book
  private let chapter: Chapter

  package init(_ chapter: Chapter, of book: Book) {
    self.book = book
    self.chapter = chapter
  }

  /// The links that lead nowhere, with their lines.
  package var problems: [BookError.Problem] {
    LinkFinder(chapter.document).links.compactMap { link in
      guard !Self.isElsewhere(link.destination) else { return nil }
      return problem(link.destination).map { what, repair in
        BookError.Problem(file: chapter.file, line: link.line, what: what, repair: repair)
      }
    }
  }

  /// Whether an address is none of a file: what the world does is not the book's to prove.
  private static func isElsewhere(_ destination: String) -> Bool {
    destination.contains("://") || destination.hasPrefix("mailto:")
  }

  private func problem(_ destination: String) -> (what: String, repair: String)? {
    if destination.isEmpty { return ("A link has no address.", "Name a file or a heading in it.") }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts[0])
    let url = path.isEmpty ? file : folder.appending(path: path).standardizedFileURL
    guard FileManager.default.fileExists(atPath: url.path) else {
      return ("The link to \(destination) leads nowhere.", "Name a file beside the chapter.")
    }
    guard parts.count == 2, let anchors = anchors(of: url) else { return nil }
    let name = String(parts[1]).removingPercentEncoding ?? String(parts[1])
    guard !anchors.contains(name) else { return nil }
    let repair =
      switch NameSearch(name, in: anchors) {
      case .found(let near), .unknown(nearest: let near?): "Write \(path)#\(near)."
      case .ambiguous(let near): "Write one of \(near.map { "#\($0)" }.joined(separator: ", "))."
      case .unknown: "Name a heading in small letters, with hyphens for spaces."
      }
    return ("The link to \(destination) leads to no heading.", repair)
  }

  private var file: URL { URL(filePath: "\(book.home.folder)/\(chapter.file)").standardizedFileURL }
  private var folder: URL { file.deletingLastPathComponent() }

  /// The names of the headings of a Markdown file; nil for another file.
  private func anchors(of url: URL) -> [String]? {
    if url == file { return chapter.document.headingsByAnchor.keys.sorted() }
    guard url.pathExtension == "md",
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return nil }
    return Document(parsing: text).headingsByAnchor.keys.sorted()
  }
}

/// All links and pictures of a document.
private struct LinkFinder {
  private(set) var links: [(destination: String, line: Int)] = []

  init(_ document: Document) {
    for block in document.blocks { visit(block) }
  }

  private mutating func visit(_ block: Block) {
    switch block.kind {
    case .paragraph(let inlines), .heading(_, let inlines): visit(inlines)
    case .quote(let blocks): for block in blocks { visit(block) }
    case .list(let list): for block in list.items.flatMap({ $0 }) { visit(block) }
    case .table(let table): for cell in table.header + table.rows.flatMap({ $0 }) { visit(cell) }
    case .code, .html, .thematicBreak: break
    }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .link(let destination, _, let inner), .image(let destination, _, let inner):
        links.append((destination, inline.start.line))
        visit(inner)
      case .emphasis(let inner), .strong(let inner): visit(inner)
      default: break
      }
    }
  }
}
