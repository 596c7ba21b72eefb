/// A zip written byte by byte, apart from the library that reads it, so that it can hold what no
/// library would write.
///
/// Source: PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16; everything is stored.
struct ZipBytes {
  /// One entry.
  struct Entry {
    var name: String
    var bytes: [UInt8] = []
    /// Unix's kind and rights of a file.
    var mode: UInt32 = 0o100644
    /// What the list claims of the size, where that is not the truth.
    var claimedSize: UInt32?
  }

  private(set) var bytes: [UInt8] = []

  init(_ entries: [Entry]) {
    var list: [UInt8] = []
    for entry in entries {
      let offset = UInt32(bytes.count)
      let name = Array(entry.name.utf8)
      let size = UInt32(entry.bytes.count)
      let claimed = entry.claimedSize ?? size
      // Version 2.0, names in UTF-8, stored, 1 January 2026.
      let facts =
        Self.two(20) + Self.two(0x0800) + Self.two(0) + Self.two(0) + Self.two(0x5C21)
        + Self.four(Self.checksum(entry.bytes)) + Self.four(claimed == size ? size : claimed)
        + Self.four(claimed) + Self.two(UInt16(name.count)) + Self.two(0)
      bytes += Self.four(0x0403_4B50) + facts + name + entry.bytes
      list +=
        Self.four(0x0201_4B50) + Self.two(0x0314) + facts + Self.two(0) + Self.two(0) + Self.two(0)
        + Self.four(entry.mode << 16) + Self.four(offset) + name
    }
    let start = UInt32(bytes.count)
    bytes +=
      list + Self.four(0x0605_4B50) + Self.two(0) + Self.two(0) + Self.two(UInt16(entries.count))
      + Self.two(UInt16(entries.count)) + Self.four(UInt32(list.count)) + Self.four(start)
      + Self.two(0)
  }

  private static func two(_ number: UInt16) -> [UInt8] {
    [UInt8(number & 255), UInt8(number >> 8)]
  }

  private static func four(_ number: UInt32) -> [UInt8] {
    two(UInt16(number & 65_535)) + two(UInt16(number >> 16))
  }

  /// CRC-32 as zip asks for it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}
