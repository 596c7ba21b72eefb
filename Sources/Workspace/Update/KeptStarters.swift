import Foundation

/// The starters as a workspace's answers began from them: what an update compares with.
struct KeptStarters: Sendable {
  let workspace: Workspace

  private var folder: String { "\(workspace.folder)/.unroll/starters" }
  private func path(of slug: String) -> String { "\(folder)/\(slug).swift" }

  /// The exercises of which a starter is kept.
  var slugs: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }.sorted()
  }

  /// The starter that an answer began from, or nil where none was kept.
  subscript(slug: String) -> String? {
    try? String(contentsOfFile: path(of: slug), encoding: .utf8)
  }

  /// Keeps a starter in the place of an earlier one.
  func keep(_ text: String, of slug: String) throws(WorkspaceError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path(of: slug)), options: .atomic)
    } catch {
      throw .unwritable(path: path(of: slug), reason: "the starter was not kept for later updates")
    }
  }

  /// Forgets a starter whose answer has gone elsewhere.
  func forget(_ slug: String) { try? FileManager.default.removeItem(atPath: path(of: slug)) }
}
