import Book
import Foundation
import Grading

/// A learner's folder: one file for each started exercise, and what Unroll remembers in `.unroll`.
package struct Workspace: Sendable, Equatable {
  /// What `.unroll/workspace.json` says.
  package struct Settings: Sendable, Equatable, Codable {
    package var path: LearningPath
    /// The edition of the book that the workspace was made with.
    package var edition: String
  }

  package let folder: String
  package private(set) var settings: Settings

  /// The path of an exercise's file.
  package func file(of slug: String) -> String { "\(folder)/\(slug).swift" }

  /// The folder of the texts in which mistakes were planted, to be mended.
  package var mendings: String { "\(folder)/debug" }
  /// The path of the text to be mended of an exercise.
  package func mending(of slug: String) -> String { "\(mendings)/\(slug).swift" }

  package var backups: String { "\(folder)/.unroll/backups" }
  /// The database of what was done; see `Progress`.
  package var progressFile: String { "\(folder)/.unroll/progress.sqlite" }
  /// Where that stood before there was a database.
  var attemptLines: String { "\(folder)/.unroll/attempts.jsonl" }
  private static func settingsFile(in folder: String) -> String {
    "\(folder)/.unroll/workspace.json"
  }

  /// Finds the workspace that a folder is or lies in.
  package static func find(from start: String) throws(WorkspaceError) -> Workspace {
    guard let folder = root(above: start) else { throw .noWorkspace(lookedFrom: start) }
    let file = settingsFile(in: folder)
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw .unreadable(path: file, reason: "its permissions forbid it, or it is no file")
    }
    guard let settings = try? JSONDecoder().decode(Settings.self, from: data) else {
      throw .brokenSettings(path: file)
    }
    return Workspace(folder: folder, settings: settings)
  }

  /// Makes a folder a workspace, or changes the path of one that is.
  package static func make(
    in folder: String, path: LearningPath?, edition: String
  ) throws(WorkspaceError) -> Workspace {
    let folder = URL(filePath: folder).standardized.resolvingSymlinksInPath().path
    if isBook(folder) { throw .isBook(folder: folder) }
    if let file = fileInTheWay(of: folder) { throw .isFile(path: file) }
    let existing = root(above: folder)
    if let existing, existing != folder {
      throw .insideWorkspace(folder: folder, workspace: existing)
    }
    let before = try? find(from: folder)
    var workspace =
      before ?? Workspace(folder: folder, settings: Settings(path: .core, edition: edition))
    if let path { workspace.settings.path = path }
    try workspace.save()
    return workspace
  }

  /// Whether a folder is a checkout or an installed book, of this or of another copy.
  private static func isBook(_ folder: String) -> Bool {
    let home = ContentHome(folder: folder)
    return [home.chapters, home.solutions].allSatisfy(FileManager.default.fileExists)
  }

  /// The nearest thing that exists on the way to a folder, if that is none.
  private static func fileInTheWay(of folder: String) -> String? {
    var place = URL(filePath: folder)
    while place.path != "/", !FileManager.default.fileExists(atPath: place.path) {
      place.deleteLastPathComponent()
    }
    return SubmissionFiles.leadsToFolder(place.path) ? nil : place.path
  }

  /// The nearest folder with a `.unroll/workspace.json`, from a folder upwards.
  private static func root(above start: String) -> String? {
    var folder = URL(filePath: start).standardized.resolvingSymlinksInPath()
    while true {
      if FileManager.default.fileExists(atPath: settingsFile(in: folder.path)) {
        return folder.path
      }
      if folder.path == "/" { return nil }
      folder.deleteLastPathComponent()
    }
  }

  private func save() throws(WorkspaceError) {
    do {
      try FileManager.default.createDirectory(atPath: backups, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(path: backups, reason: "the folder cannot be made")
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let file = Self.settingsFile(in: folder)
    do {
      try (try encoder.encode(settings) + [UInt8(ascii: "\n")])
        .write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw .unwritable(path: file, reason: "the settings were not saved")
    }
  }
}
