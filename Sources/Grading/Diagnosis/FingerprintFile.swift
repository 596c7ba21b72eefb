import Foundation

/// The recorded fingerprints of one exercise: the truth and each wrong idea.
package struct FingerprintFile: Sendable, Codable, Equatable {
  package var truth: Fingerprint
  package var misconceptions: [String: Fingerprint]

  /// Reads the file of an exercise; nil when it is missing or not readable.
  package init?(path: String) {
    guard let data = FileManager.default.contents(atPath: path),
      let file = try? JSONDecoder.fingerprints.decode(FingerprintFile.self, from: data)
    else { return nil }
    self = file
  }

  package init(truth: Fingerprint, misconceptions: [String: Fingerprint]) {
    self.truth = truth
    self.misconceptions = misconceptions
  }

  /// Writes the file whole or not at all.
  package func write(to path: String) throws {
    try JSONEncoder.fingerprints.lines(self).write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Whether all prints agree up to rounding; the numbers differ in last digits between machines.
  func agrees(with other: FingerprintFile) -> Bool {
    Self.agree([" ": truth], [" ": other.truth])
      && Self.agree(misconceptions, other.misconceptions)
  }

  private static func agree(_ mine: [String: Fingerprint], _ its: [String: Fingerprint]) -> Bool {
    mine.keys == its.keys
      && mine.allSatisfy { name, print in
        guard let other = its[name], other.outputs.keys == print.outputs.keys else { return false }
        return print.outputs.keys.allSatisfy { print.agrees(with: other, on: $0) }
      }
  }
}

extension Fingerprint {
  /// The fingerprint as JSON, equal ones as equal texts.
  package var json: String? {
    (try? JSONEncoder.fingerprints.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }

  package init?(json: String) {
    guard
      let print = try? JSONDecoder.fingerprints.decode(Fingerprint.self, from: Data(json.utf8))
    else { return nil }
    self = print
  }
}

// JSON has no numbers for NaN and the infinities: they are written as words.
extension JSONEncoder {
  static var fingerprints: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "+inf", negativeInfinity: "-inf", nan: "nan")
    return encoder
  }

  /// The JSON of recorded fingerprints; a line for each keeps the history of the file readable.
  func lines(_ value: some Encodable) throws -> String {
    String(decoding: try encode(value), as: UTF8.self)
      .replacing("}]}},\"", with: "}]}},\n\"")
      .replacing("\":{\"outputs\"", with: "\":\n{\"outputs\"") + "\n"
  }
}

extension JSONDecoder {
  static var fingerprints: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "+inf", negativeInfinity: "-inf", nan: "nan")
    return decoder
  }
}
