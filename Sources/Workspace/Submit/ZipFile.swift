/// A zip whose entries are stored as they are: answers are too small to gain from being packed.
///
/// Written here because libarchive, with the eleven libraries behind it, would make every `unroll`
/// start later; what `grader` reads it reads with libarchive. Source: APPNOTE.TXT of PKWARE, 4.3.
struct ZipFile {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1 January 1980, the first day that a zip can name: the time of packing stands in the manifest.
  private static let firstDay: UInt16 = 1 << 5 | 1

  /// Adds a file.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let start = bytes.count
    let facts = Self.facts(name, content)
    bytes.append32(0x0403_4B50)
    bytes += facts
    bytes += Array(name.utf8) + content
    directory.append32(0x0201_4B50)
    // Made on Unix, by version 2.0.
    directory.append16(3 << 8 | 20)
    directory += facts
    // No comment, on disk 0, and nothing said of text or bytes.
    for _ in 0..<3 { directory.append16(0) }
    directory.append32(0o100644 << 16)
    directory.append32(UInt32(start))
    directory += Array(name.utf8)
    count += 1
  }

  /// What stands in an entry's header and in the directory alike.
  private static func facts(_ name: String, _ content: [UInt8]) -> [UInt8] {
    var facts: [UInt8] = []
    // Needs version 2.0; the name is UTF-8; stored.
    for word: UInt16 in [20, 1 << 11, 0, 0, firstDay] { facts.append16(word) }
    facts.append32(CRC32(of: content).value)
    facts.append32(UInt32(content.count))
    facts.append32(UInt32(content.count))
    facts.append16(UInt16(name.utf8.count))
    facts.append16(0)
    return facts
  }

  /// The whole file.
  var finished: [UInt8] {
    var end: [UInt8] = []
    end.append32(0x0605_4B50)
    for word in [0, 0, count, count] { end.append16(UInt16(word)) }
    end.append32(UInt32(directory.count))
    end.append32(UInt32(bytes.count))
    end.append16(0)
    return bytes + directory + end
  }
}

/// The checksum of zip and gzip: the polynomial 0xEDB88320, bits reversed.
struct CRC32 {
  let value: UInt32

  init(of bytes: [UInt8]) {
    var rest = UInt32.max
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
    value = ~rest
  }
}

extension [UInt8] {
  fileprivate mutating func append16(_ word: UInt16) {
    self += [UInt8(truncatingIfNeeded: word), UInt8(truncatingIfNeeded: word >> 8)]
  }

  fileprivate mutating func append32(_ word: UInt32) {
    append16(UInt16(truncatingIfNeeded: word))
    append16(UInt16(truncatingIfNeeded: word >> 16))
  }
}
