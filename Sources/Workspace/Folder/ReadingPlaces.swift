import Foundation

/// Where a reader left each text: the anchor of the last heading read, in a file of JSON.
///
/// A place is a convenience: what cannot be read counts as empty, and the last of two readers wins.
package struct ReadingPlaces: Sendable {
  private let file: String
  private var anchors: [String: String]

  /// Reads the places of a user, kept in `$XDG_STATE_HOME/unroll` or `~/.local/state/unroll`.
  package init(environment: [String: String]) {
    let home = environment["HOME"] ?? NSHomeDirectory()
    let asked = environment["XDG_STATE_HOME"] ?? ""
    let state = asked.hasPrefix("/") ? asked : home + "/.local/state"
    self.init(file: state + "/unroll/places.json")
  }

  package init(file: String) {
    self.file = file
    let data = try? Data(contentsOf: URL(filePath: file))
    anchors = data.flatMap { try? JSONDecoder().decode([String: String].self, from: $0) } ?? [:]
  }

  /// The anchor where a text was left, or nil to begin at its top.
  package subscript(text: String) -> String? { anchors[text] }

  /// Remembers the anchor where a text was left; nil forgets it.
  package mutating func leave(_ text: String, at anchor: String?) throws(WorkspaceError) {
    guard anchors[text] != anchor else { return }
    anchors[text] = anchor
    let folder = URL(filePath: file).deletingLastPathComponent()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try encoder.encode(anchors).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw .unwritable(path: file, reason: "the place where you left was not kept")
    }
  }
}
