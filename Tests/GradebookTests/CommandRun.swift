import Book
import Foundation

/// `grader`, or a script around it, as an instructor starts it: a process that has ended.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  private static let programs = URL(filePath: ContentHome.executablePath)
    .deletingLastPathComponent()

  init(_ arguments: [String], in folder: String) throws {
    try self.init(Self.programs.appending(path: "grader").path, arguments, in: folder)
  }

  /// A script that finds `grader` in its PATH.
  init(
    script: String, _ arguments: [String] = [], setting more: [String: String] = [:],
    in folder: String
  ) throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    try self.init(
      "/bin/sh", [script] + arguments,
      setting: ["PATH": "\(folder)/bin:\(Self.programs.path):\(path)"].merging(more) { $1 },
      in: folder)
  }

  private init(
    _ program: String, _ arguments: [String], setting more: [String: String] = [:],
    in folder: String
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    var environment = ProcessInfo.processInfo.environment.merging(more) { $1 }
    environment["XDG_CACHE_HOME"] = Self.programs.appending(path: "test-cache").path
    environment["UNROLL_HOME"] = nil
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    // Files, so that no pipe can run full.
    let place = "\(folder)/.run-\(UUID())"
    for name in ["out", "err"] {
      _ = FileManager.default.createFile(atPath: "\(place).\(name)", contents: nil)
    }
    process.standardOutput = FileHandle(forWritingAtPath: "\(place).out")
    process.standardError = FileHandle(forWritingAtPath: "\(place).err")
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOfFile: "\(place).out", encoding: .utf8)
    errors = try String(contentsOfFile: "\(place).err", encoding: .utf8)
  }
}
