import Foundation
import Gradebook
import Testing

/// The files that other systems run.
struct AdapterTests {
  private let folder = Folder()

  @Test(arguments: Adapter.allCases)
  func `scripts are right for the shell, and nothing is overwritten`(_ adapter: Adapter) throws {
    let paths = try adapter.write(into: folder.path + "/new/files")
    for path in paths where access(path, X_OK) == 0 {
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.arguments = ["-n", path]
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0, "\(path)")
    }
    #expect(throws: IntakeError.exists(path: paths[0])) {
      _ = try adapter.write(into: folder.path + "/new/files")
    }
  }
}
