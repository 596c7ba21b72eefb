import Book

/// Finds out which files were saved since it last looked.
struct SaveFinder {
  private let workspace: Workspace
  private let files: [WatchedFile]
  private var stamps: [WatchedFile: FileStamp] = [:]

  init(workspace: Workspace, book: Book) {
    self.workspace = workspace
    files = book.exercises.flatMap { exercise in
      [false, true].map { WatchedFile(slug: exercise.slug, isMending: $0) }
    }
    stamps = look()
  }

  /// The files that are other ones than before, or gone.
  mutating func changes() -> (saved: [WatchedFile], gone: [WatchedFile]) {
    let before = stamps
    stamps = look()
    return (
      files.filter { stamps[$0] != nil && stamps[$0] != before[$0] },
      files.filter { stamps[$0] == nil && before[$0] != nil }
    )
  }

  private func look() -> [WatchedFile: FileStamp] {
    var found: [WatchedFile: FileStamp] = [:]
    for file in files { found[file] = FileStamp(path: file.path(in: workspace)) }
    return found
  }
}
