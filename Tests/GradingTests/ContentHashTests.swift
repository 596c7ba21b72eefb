import Exercises
import Foundation
import Grading
import Testing

@Suite struct ContentHashTests {
  /// Source: NIST, Cryptographic Standards and Guidelines, examples of SHA-256, and FIPS 180-2, B.3.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `the standard's own vectors hold`(text: String, hash: String) {
    #expect(ContentHash(of: Array(text.utf8)).description == hash)
  }

  @Test func `random bytes of every length hash as sha256sum says`() throws {
    let folder = TestHome.temporaryFolder("hash")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var generator = SeededGenerator(seed: 11)
    let lengths = Array(0...200) + (0..<50).map { _ in generator.index(below: 20_000) }
    let texts = lengths.map { length in
      (0..<length).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    }
    for (number, bytes) in texts.enumerated() {
      try Data(bytes).write(to: URL(filePath: "\(folder)/\(number)"))
    }
    let outcome = try ChildProcess(
      box: TestHome.plainBox, program: "/usr/bin/sha256sum",
      arguments: texts.indices.map(String.init), environment: [:], directory: folder, limits: .run
    ).run()
    let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
    try #require(lines.count == texts.count)
    for (bytes, line) in zip(texts, lines) {
      #expect(line.hasPrefix(ContentHash(of: bytes).description))
    }
  }

  @Test func `the borders between texts count`() {
    #expect(ContentHash(of: ["ab", "c"]) != ContentHash(of: ["a", "bc"]))
    #expect(ContentHash(of: ["abc"]) != ContentHash(of: ["abc", ""]))
    #expect(ContentHash(of: ["abc"]).short.count == 12)
  }
}
