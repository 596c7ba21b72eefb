import Book
import Foundation
import Grading

/// What makes an editor see a workspace's files with the judge's eyes: `compile_commands.json`.
package struct EditorSettings: Sendable {
  let workspace: Workspace
  let grader: Grader

  package init(workspace: Workspace, grader: Grader) {
    self.workspace = workspace
    self.grader = grader
  }

  private struct Command: Codable, Equatable {
    var directory: String
    var file: String
    var arguments: [String]
  }

  /// Writes the settings for every started exercise; they stay untouched where nothing changed.
  package func write(for exercises: [ExerciseFence]) throws {
    let commands = try exercises.flatMap { exercise in
      try [workspace.file(of: exercise.slug), workspace.mending(of: exercise.slug)]
        .filter(FileManager.default.fileExists).map { file in
          Command(
            directory: workspace.folder, file: file,
            arguments: try grader.editorArguments(for: exercise.slug, file: file))
        }
    }
    let path = "\(workspace.folder)/compile_commands.json"
    let url = URL(filePath: path)
    if let data = try? Data(contentsOf: url),
      (try? JSONDecoder().decode([Command].self, from: data)) == commands
    {
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try encoder.encode(commands).write(to: url, options: .atomic)
    } catch {
      throw WorkspaceError.unwritable(path: path, reason: "the editor's settings were not saved")
    }
  }
}
