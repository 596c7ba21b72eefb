import Foundation
import Grading

/// One `unroll check` that runs as a process of its own, so that a newer save can end it at once.
///
/// The compiler and the learner's program hang on that process: the launcher ends them with it.
final class CheckRun {
  let file: WatchedFile
  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()
  private var received = Data()

  /// Starts a check in a workspace.
  init(of file: WatchedFile, program: String, workspace: Workspace, seed: UInt64) throws {
    self.file = file
    process.executableURL = URL(filePath: program)
    process.arguments = ["check", file.target, "--json", "--seed", String(seed)]
    process.currentDirectoryURL = URL(filePath: workspace.folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  /// Readable when the check has said something or has ended.
  var descriptor: Int32 { output.fileHandleForReading.fileDescriptor }

  /// What came of a check.
  enum Outcome {
    case verdict(Verdict, notes: String)
    /// There is no verdict; the words say why.
    case failed(String)
  }

  /// Reads what there is, and returns the outcome once the check has ended.
  func read() -> Outcome? {
    let part = output.fileHandleForReading.availableData
    received += part
    guard part.isEmpty else { return nil }
    let notes = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self
    ).trimmingCharacters(in: .whitespacesAndNewlines)
    process.waitUntilExit()
    if let verdict = try? JSONDecoder().decode(Verdict.self, from: received) {
      return .verdict(verdict, notes: notes)
    }
    return .failed(notes.isEmpty ? "`unroll check \(file.target)` ended without a word." : notes)
  }

  /// Ends the check; what was under way leaves nothing behind.
  func cancel() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
