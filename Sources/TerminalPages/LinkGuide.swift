/// What a reader at a terminal is told about links that lead into the book.
struct LinkGuide: Sendable {
  /// The command that opens each chapter, by the name of its file.
  let commands: [String: String]
  /// The headings of the page by their anchors.
  let headings: [String: String]

  /// In square brackets, for links often stand in round ones: how to open a chapter or to find a heading, or nil where the book does not know the address.
  func note(on destination: String, words: String) -> String? {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count == 2 ? String(parts[1]) : ""
    if parts[0].isEmpty {
      guard let heading = headings[fragment], heading != words else { return nil }
      return "[see “\(heading)”]"
    }
    if destination.contains("://") { return nil }
    let file = parts[0].split(separator: "/").last.map(String.init) ?? ""
    guard let command = commands[file] else { return nil }
    return fragment.isEmpty ? "[\(command)]" : "[\(command) \(fragment)]"
  }
}
