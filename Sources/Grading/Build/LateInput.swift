/// An object file that holds nothing but the wish for another one: it makes the linker read that
/// other one last.
///
/// A linker opens all its arguments before it reads the first. Named as an argument, an object that
/// is still being compiled would hold up the reading of the libraries, which takes longer than all
/// that comes after. What an object asks for in its section `.deplibs` is opened only when the
/// object's turn comes.
enum LateInput {
  /// The bytes of the object, a relocatable ELF file of 64 bits.
  static func object(asking path: String) -> [UInt8] {
    let names: StaticString = "\0.deplibs\0.names\0.symbols\0"
    let wish = Array(path.utf8) + [0]
    let body = names.withUTF8Buffer(Array.init) + wish
    let padding = [UInt8](repeating: 0, count: (8 - body.count % 8) % 8)
    let symbols = headerSize + body.count + padding.count
    let start = headerSize
    let namesSize = names.utf8CodeUnitCount
    return header(sections: symbols + symbolSize) + body + padding
      + [UInt8](repeating: 0, count: symbolSize)
      + section(name: 0, kind: 0, at: 0, size: 0)
      + section(
        name: 1, kind: dependentLibraries, flags: mergedStrings, at: start + namesSize,
        size: wish.count, entry: 1)
      + section(name: 10, kind: stringTable, at: start, size: namesSize)
      // Of the one symbol that every table begins with, the name is the empty one.
      + section(
        name: 17, kind: symbolTable, at: symbols, size: symbolSize, entry: symbolSize, link: 2,
        info: 1)
  }

  private static let headerSize = 64
  private static let symbolSize = 24
  private static let symbolTable = 2
  private static let stringTable = 3
  private static let dependentLibraries = 0x6fff_4c04
  private static let mergedStrings = 0x30

  #if arch(arm64)
    private static let machine = 183
  #else
    private static let machine = 62
  #endif

  private static func header(sections: Int) -> [UInt8] {
    [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0] + [UInt8](repeating: 0, count: 8)
      + bytes(1, 2) + bytes(machine, 2) + bytes(1, 4)
      + bytes(0, 8) + bytes(0, 8) + bytes(sections, 8)
      + bytes(0, 4) + bytes(headerSize, 2) + bytes(0, 2) + bytes(0, 2)
      + bytes(64, 2) + bytes(4, 2) + bytes(2, 2)
  }

  private static func section(
    name: Int, kind: Int, flags: Int = 0, at offset: Int, size: Int, entry: Int = 0, link: Int = 0,
    info: Int = 0
  ) -> [UInt8] {
    bytes(name, 4) + bytes(kind, 4) + bytes(flags, 8) + bytes(0, 8) + bytes(offset, 8)
      + bytes(size, 8) + bytes(link, 4) + bytes(info, 4) + bytes(8, 8) + bytes(entry, 8)
  }

  /// A number with its lowest byte first.
  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
