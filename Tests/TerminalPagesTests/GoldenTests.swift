import Foundation
import TerminalPages
import Testing

/// One golden for each kind of block and theme; `RECORD_GOLDENS=1` writes them anew.
@Suite struct GoldenTests {
  @Test(arguments: Sample.all, [Theme.dark, .light, .plain])
  func `a page looks as it was recorded`(sample: Sample, theme: Theme) throws {
    let name = "\(sample.name).\(theme.name).txt"
    let shown = sample.page(theme).terminalText
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      try Data(shown.utf8).write(to: folder.appending(path: "Goldens/\(name)"))
      Issue.record("Recorded \(name). Look at it, then run the tests without RECORD_GOLDENS.")
      return
    }
    let recorded = try golden(name)
    #expect(
      shown == recorded, "The page differs from Goldens/\(name); RECORD_GOLDENS=1 records it.")
  }
}

/// Reads a file of the folder Goldens.
func golden(_ name: String) throws -> String {
  let folder = try #require(Bundle.module.resourceURL)
  return try String(contentsOf: folder.appending(path: "Goldens/\(name)"), encoding: .utf8)
}
