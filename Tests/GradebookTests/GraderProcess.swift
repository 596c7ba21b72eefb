import Book
import Foundation

/// `grader grade` on a test's class, as a process of its own.
final class GraderProcess {
  private let process = Process()
  private let output = Pipe()

  /// - Parameters:
  ///   - limit: the largest file that it may write, in blocks of 512 bytes.
  ///   - script: what a shell does instead, with the command as `"$@"`.
  init(
    _ folder: Folder, into file: String = "g", cache: String = ClassHome.cacheFolder,
    path: String? = nil, limit: Int? = nil, isBoxed: Bool = false, script: String = "exec \"$@\""
  ) throws {
    let program =
      URL(filePath: ContentHome.executablePath).deletingLastPathComponent().path + "/grader"
    process.executableURL = URL(filePath: "/bin/sh")
    let before = limit.map { "ulimit -S -f \($0); " } ?? ""
    process.arguments = [
      "-c", before + script, "sh", program, "grade", folder.path + "/class",
      "--gradebook", "\(folder.path)/\(file)", "--seed", "7", "--jobs", "2",
    ]
    process.arguments? +=
      isBoxed
      ? ["--isolation", "bubblewrap"] : ["--isolation", "plain", "--unsafe-trust-submissions"]
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_CACHE_HOME"] = cache
    environment["UNROLL_HOME"] = ClassHome.root
    if let path { environment["PATH"] = path }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end; the status is negative where a signal ended it.
  func end() -> (status: Int32, output: String) {
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return (
      isSignal ? -process.terminationStatus : process.terminationStatus,
      String(decoding: data, as: UTF8.self)
    )
  }

  /// Waits for a time that no test rests on: something may or may not have happened by then.
  static func pass(microseconds: Int) {
    _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .microseconds(microseconds))
  }
}
