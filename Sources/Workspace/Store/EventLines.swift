import Foundation

/// The file of lines in which progress was kept before there was a database; it is only read.
struct EventLines: Sendable {
  let path: String

  var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  /// The events in order; a line that is torn or that another program wrote is skipped.
  var events: [ProgressEvent] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    let decoder = JSONDecoder()
    return data.split(separator: UInt8(ascii: "\n")).compactMap {
      try? decoder.decode(ProgressEvent.self, from: $0)
    }
  }
}
