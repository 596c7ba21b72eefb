import Book
import Foundation
import Testing

/// A temporary folder in which `unroll` runs as a learner's process.
final class Sandbox {
  let folder: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "unroll-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// What a process said and how it ended.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The folder of the built programs: the test bundle lies in it.
  static let programs = URL(filePath: ContentHome.executablePath).deletingLastPathComponent()

  private static let read = Swift.Result { try Book(home: ContentHome.find()) }
  static func book() throws -> Book { try read.get() }

  static func solution(_ slug: String) throws -> String {
    try String(contentsOfFile: book().home.solutions + "/\(slug).swift", encoding: .utf8)
  }

  func path(_ name: String) -> String { folder + "/" + name }
  func read(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }
  func write(_ text: String, to name: String) throws {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
  }

  /// The environment of the programs under test.
  static var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_CACHE_HOME"] = programs.appending(path: "test-cache").path
    for name in [
      "UNROLL_HOME", "UNROLL_STYLE", "UNROLL_AMBIGUOUS_WIDTH", "CLICOLOR_FORCE", "NO_COLOR",
    ] {
      environment[name] = nil
    }
    return environment
  }

  /// Starts `unroll` without waiting for it; it writes to files, so that no pipe can run full.
  func start(
    _ arguments: [String], in place: String = "", tag: String = "run",
    changes: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = Self.programs.appending(path: "unroll")
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: path(place))
    process.environment = Self.environment.merging(changes) { $1 }
    for (name, keyPath) in [
      ("out", \Process.standardOutput as ReferenceWritableKeyPath), ("err", \Process.standardError),
    ] {
      _ = FileManager.default.createFile(atPath: path(".\(tag).\(name)"), contents: nil)
      process[keyPath: keyPath] = FileHandle(forWritingAtPath: path(".\(tag).\(name)"))
    }
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs `unroll` to its end.
  func unroll(_ arguments: String..., in place: String = "") throws -> Result {
    let process = try start(arguments, in: place)
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try read(".run.out"), errors: try read(".run.err"))
  }
}
