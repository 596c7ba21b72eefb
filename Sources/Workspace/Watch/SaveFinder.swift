import Book

/// Finds out which answers were saved since it last looked.
struct SaveFinder {
  private let workspace: Workspace
  private let slugs: [String]
  private var stamps: [String: FileStamp] = [:]

  init(workspace: Workspace, book: Book) {
    self.workspace = workspace
    slugs = book.exercises.map(\.slug)
    stamps = look()
  }

  /// The exercises whose files are other ones than before, or gone.
  mutating func changes() -> (saved: [String], gone: [String]) {
    let before = stamps
    stamps = look()
    return (
      slugs.filter { stamps[$0] != nil && stamps[$0] != before[$0] },
      slugs.filter { stamps[$0] == nil && before[$0] != nil }
    )
  }

  private func look() -> [String: FileStamp] {
    var found: [String: FileStamp] = [:]
    for slug in slugs { found[slug] = FileStamp(path: workspace.file(of: slug)) }
    return found
  }
}
