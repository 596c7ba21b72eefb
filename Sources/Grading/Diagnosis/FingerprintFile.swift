import Foundation

/// The recorded fingerprints of one exercise: the truth, each wrong idea, and pairs of them.
package struct FingerprintFile: Sendable, Codable, Equatable {
  package var truth: Fingerprint
  package var misconceptions: [String: Fingerprint]
  /// Two ideas at once; the key is both names with a `+` between.
  package var pairs: [String: Fingerprint]

  /// Reads the file of an exercise; nil when it is missing or not readable.
  package init?(path: String) {
    guard let data = FileManager.default.contents(atPath: path),
      let file = try? JSONDecoder.fingerprints.decode(FingerprintFile.self, from: data)
    else { return nil }
    self = file
  }

  package init(
    truth: Fingerprint, misconceptions: [String: Fingerprint], pairs: [String: Fingerprint]
  ) {
    self.truth = truth
    self.misconceptions = misconceptions
    self.pairs = pairs
  }

  /// Writes the file whole or not at all.
  package func write(to path: String) throws {
    // A line for each idea keeps the history of the file readable.
    let text = String(decoding: try JSONEncoder.fingerprints.encode(self), as: UTF8.self)
      .replacing("}]}},\"", with: "}]}},\n\"").replacing(
        "\":{\"outputs\"", with: "\":\n{\"outputs\"")
    try (text + "\n").write(toFile: path, atomically: true, encoding: .utf8)
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
  fileprivate static var fingerprints: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "+inf", negativeInfinity: "-inf", nan: "nan")
    return encoder
  }
}

extension JSONDecoder {
  fileprivate static var fingerprints: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "+inf", negativeInfinity: "-inf", nan: "nan")
    return decoder
  }
}
