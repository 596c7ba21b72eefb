import Foundation
import Grading

/// A submission that was handed in as one archive, such as `unroll submit` packs it.
///
/// Its list is looked through before anything is unpacked, and what is unpacked lies aside, under
/// names of ours. Whose it is the name of the archive tells: what stands in it, anybody can write.
package final class HandedArchive {
  /// The folder of the submission.
  package let folder: String
  /// What was left out, or is not as its manifest says.
  package let notes: [String]
  private let scratch: TemporaryFolder

  /// Whether a path names an archive.
  package static func isArchive(_ path: String) -> Bool {
    !SubmissionFiles.isFolder(path) && Handout.isArchive(path)
  }

  package init(path: String) throws(ClassError) {
    let temporary = FileManager.default.temporaryDirectory.path
    let unpacked = try TemporaryFolder(beside: "\(temporary)/unpacked", named: "unpacked")
    scratch = try TemporaryFolder(beside: "\(temporary)/handed-in", named: "handed-in")
    let handout = try Handout(path: path, scratch: unpacked.path, limits: .student).unwrapped()
    var name = URL(filePath: path).lastPathComponent
    for ending in Handout.archiveEndings where name.lowercased().hasSuffix(ending) {
      name = String(name.dropLast(ending.count))
      break
    }
    var submission = HandedOut(student: .init(id: name, name: name))
    submission.files = handout.files.map { .init($0, name: $0.parts.joined(separator: "/")) }
    var used: Set<String> = []
    let row = try Collector(source: .folder).write(submission, into: scratch.path, &used)
    folder = "\(scratch.path)/\(row.folder)"
    notes =
      handout.refused.map {
        "\($0.parts.joined(separator: "/")) was not taken. \($0.reason)"
      } + row.notes + PackedManifest.differences(handout)
  }

  /// Removes what was unpacked.
  package func remove() { try? FileManager.default.removeItem(atPath: scratch.path) }
}

/// What the manifest of a package says of its files.
private struct PackedManifest: Decodable {
  struct File: Decodable {
    let path: String
    let sha256: String?
  }

  let files: [File]?

  /// How a handout differs from its manifest; nothing where it has none.
  static func differences(_ handout: Handout) -> [String] {
    guard
      let own = handout.files.first(where: { $0.parts == [SubmissionManifest.fileName] }),
      let data = FileManager.default.contents(atPath: own.location)
    else { return [] }
    guard let manifest = try? JSONDecoder().decode(PackedManifest.self, from: data) else {
      return ["\(SubmissionManifest.fileName) is not the JSON that `unroll submit` writes."]
    }
    return (manifest.files ?? []).compactMap { file in
      let parts = file.path.split(separator: "/").map(String.init)
      guard let present = handout.files.first(where: { $0.parts == parts }) else {
        return "\(file.path) is missing, though the manifest names it."
      }
      guard let expected = file.sha256,
        let content = FileManager.default.contents(atPath: present.location),
        ContentHash(of: Array(content)).description != expected
      else { return nil }
      return "\(file.path) was changed after it was packed; it is graded as it is."
    }
  }
}
