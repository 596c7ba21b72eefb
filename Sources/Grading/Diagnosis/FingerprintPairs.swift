import Foundation

/// The recorded fingerprints of two wrong ideas at once, in a file of their own: they are nine
/// tenths of all that is recorded, and are read only where no single idea explains an answer.
package enum FingerprintPairs {
  /// Reads the pairs of an exercise, by both names with a `+` between; none when there is no file.
  package static func read(_ path: String) -> [String: Fingerprint] {
    FileManager.default.contents(atPath: path).flatMap {
      try? JSONDecoder.fingerprints.decode([String: Fingerprint].self, from: $0)
    } ?? [:]
  }

  /// Writes the file whole or not at all.
  package static func write(_ pairs: [String: Fingerprint], to path: String) throws {
    try JSONEncoder.fingerprints.lines(pairs).write(
      toFile: path, atomically: true, encoding: .utf8)
  }
}
