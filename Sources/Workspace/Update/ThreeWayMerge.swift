import Foundation
import Grading

/// A learner's text with what changed between two starters: `git merge-file`.
struct ThreeWayMerge {
  /// The merged text; where `hasConflicts`, both sides stand in it between markers.
  let text: String
  let hasConflicts: Bool

  /// Merges; the starter's first line is no part of it and is set anew where the text had one.
  init(mine: String, base: String, new: String) throws(WorkspaceError) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "unroll-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let parts = [("yours", mine), ("old-starter", base), ("new-starter", new)]
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      for (name, text) in parts {
        try Data(text.withoutStarterLine.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
      }
    } catch {
      throw .unwritable(path: folder, reason: "there is no room to merge in")
    }
    let (status, merged) = try Self.git(parts.map(\.0), in: folder)
    // The status is the number of conflicts, and above 127 an error.
    guard status < 128 else { throw .mergeFailed(reason: "it ended with status \(status)") }
    hasConflicts = status != 0
    let line = mine.starterLine == nil ? "" : new.starterLine ?? ""
    text = line + merged
  }

  private static func git(_ names: [String], in folder: String) throws(WorkspaceError) -> (
    Int32, String
  ) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "merge-file", "-p"] + names.flatMap { ["-L", $0] } + names
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    do {
      try process.run()
    } catch {
      throw .mergeFailed(reason: error.localizedDescription)
    }
    let merged = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus != 127 else { throw .mergeFailed(reason: "git is missing") }
    return (process.terminationStatus, String(decoding: merged, as: UTF8.self))
  }
}

extension String {
  /// The starter's first line with its end, or nil where the text begins otherwise.
  var starterLine: String? {
    guard let end = firstIndex(of: "\n"), StarterLine(String(self[..<end])) != nil else {
      return nil
    }
    return String(self[...end])
  }

  /// The text behind the starter's first line.
  var withoutStarterLine: String { starterLine.map { String(dropFirst($0.count)) } ?? self }
}
