/// The SHA-256 of some bytes, by which builds, verdicts and editions are known.
///
/// Source: FIPS 180-4. Written here because the package that has it would cost every new clone a
/// minute of building; tested against the standard's own vectors.
package struct ContentHash: Sendable, Hashable, CustomStringConvertible {
  private var state: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A,
    0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]

  /// Hashes bytes.
  package init(of bytes: [UInt8]) {
    var padded = bytes
    padded.append(0x80)
    while padded.count % 64 != 56 { padded.append(0) }
    let bits = UInt64(bytes.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    padded.withUnsafeBufferPointer { buffer in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
        for start in stride(from: 0, to: buffer.count, by: 64) {
          for i in 0..<16 {
            let at = start + 4 * i
            words[i] =
              UInt32(buffer[at]) << 24 | UInt32(buffer[at + 1]) << 16
              | UInt32(buffer[at + 2]) << 8 | UInt32(buffer[at + 3])
          }
          mix(words)
        }
      }
    }
  }

  /// Hashes several texts; their borders count.
  package init(of texts: [String]) {
    self.init(of: texts.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) })
  }

  private mutating func mix(_ words: UnsafeMutableBufferPointer<UInt32>) {
    for i in 16..<64 {
      let a = words[i - 15]
      let b = words[i - 2]
      let small0 = Self.turn(a, 7) ^ Self.turn(a, 18) ^ a >> 3
      let small1 = Self.turn(b, 17) ^ Self.turn(b, 19) ^ b >> 10
      words[i] = words[i - 16] &+ small0 &+ words[i - 7] &+ small1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in 0..<64 {
      let large1 = Self.turn(e, 6) ^ Self.turn(e, 11) ^ Self.turn(e, 25)
      let first = h &+ large1 &+ (e & f ^ ~e & g) &+ Self.constants[i] &+ words[i]
      let large0 = Self.turn(a, 2) ^ Self.turn(a, 13) ^ Self.turn(a, 22)
      let second = large0 &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    for (i, value) in [a, b, c, d, e, f, g, h].enumerated() { state[i] &+= value }
  }

  private static func turn(_ value: UInt32, _ count: UInt32) -> UInt32 {
    value >> count | value << (32 - count)
  }

  /// The hash as 64 hexadecimal digits.
  package var description: String {
    state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// The first digits, enough to tell editions apart.
  package var short: String { String(description.prefix(12)) }

  // The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4,
    0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE,
    0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F,
    0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA, 0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7,
    0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC,
    0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070, 0x19A4_C116,
    0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7,
    0xC671_78F2,
  ]
}
