import Book
import Foundation

/// The checkout that the tests were built in.
enum Checkout {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  /// The path of a built program: the tests lie beside it.
  static func program(_ name: String) -> String {
    URL(filePath: ContentHome.executablePath).deletingLastPathComponent().path + "/" + name
  }
}

/// A process in the checkout that has ended.
struct Run {
  let status: Int32
  /// What it wrote to standard output and standard error.
  let output: String

  init(_ program: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = Checkout.folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment) { _, new in new }
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    (status, output) = (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
