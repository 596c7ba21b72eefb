/// A file that a watch judges when it is saved: an answer, or a text with a planted mistake.
struct WatchedFile: Hashable, Sendable {
  let slug: String
  let isMending: Bool

  /// The path from the workspace.
  var name: String { isMending ? "debug/\(slug).swift" : "\(slug).swift" }
  /// What `unroll check` knows it by.
  var target: String { isMending ? name : slug }

  func path(in workspace: Workspace) -> String {
    isMending ? workspace.mending(of: slug) : workspace.file(of: slug)
  }
}
