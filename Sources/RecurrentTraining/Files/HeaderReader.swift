/// Reads the JSON of a safetensors header: objects, texts and lists of whole numbers, nothing else.
///
/// A parser of our own, because the usual ones take the last of two entries with one name, and a file
/// that means two things is refused here.
struct HeaderReader {
  /// A value of the header.
  enum Value {
    case text(String)
    case numbers([Int])
    case object([Field])
  }

  /// An entry of an object.
  struct Field {
    let name: String
    let value: Value
  }

  struct Mistake: Error {
    let reason: String
  }

  private let bytes: [UInt8]
  private var place = 0

  /// Reads an object that fills the header up to spaces behind it.
  static func object(in bytes: [UInt8]) throws(Mistake) -> [Field] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Mistake(reason: "its header is not UTF-8")
    }
    var reader = HeaderReader(bytes: bytes)
    guard bytes.first == UInt8(ascii: "{") else {
      throw Mistake(reason: "its header does not begin with {")
    }
    let entries = try reader.object(depth: 0)
    guard bytes[reader.place...].allSatisfy({ $0 == UInt8(ascii: " ") }) else {
      throw reader.mistake("there is something behind the end")
    }
    return entries
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func mistake(_ reason: String) -> Mistake {
    Mistake(reason: "its header is wrong at byte \(place), \(reason)")
  }

  private mutating func skipSpaces() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ character: Character) throws(Mistake) {
    skipSpaces()
    guard place < bytes.count, bytes[place] == character.asciiValue else {
      throw mistake("where \(character) should stand")
    }
    place += 1
  }

  private mutating func next(is character: Character) -> Bool {
    skipSpaces()
    guard place < bytes.count, bytes[place] == character.asciiValue else { return false }
    place += 1
    return true
  }

  private mutating func object(depth: Int) throws(Mistake) -> [Field] {
    guard depth < 3 else { throw mistake("objects are nested too deep") }
    try take("{")
    var entries: [Field] = []
    var names: Set<String> = []
    if next(is: "}") { return entries }
    repeat {
      skipSpaces()
      let name = try text()
      guard names.insert(name).inserted else { throw mistake("\"\(name)\" stands there twice") }
      try take(":")
      entries.append(Field(name: name, value: try value(depth: depth + 1)))
    } while next(is: ",")
    try take("}")
    return entries
  }

  private mutating func value(depth: Int) throws(Mistake) -> Value {
    skipSpaces()
    guard place < bytes.count else { throw mistake("it ends too soon") }
    switch bytes[place] {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "["): return .numbers(try numbers())
    default: throw mistake("no text, list or object stands there")
    }
  }

  private mutating func numbers() throws(Mistake) -> [Int] {
    try take("[")
    var numbers: [Int] = []
    if next(is: "]") { return numbers }
    repeat {
      skipSpaces()
      let start = place
      while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
      guard place > start, let number = Int(String(decoding: bytes[start..<place], as: UTF8.self))
      else { throw mistake("no whole number stands there") }
      numbers.append(number)
    } while next(is: ",")
    try take("]")
    return numbers
  }

  private mutating func text() throws(Mistake) -> String {
    try take("\"")
    var scalars = String.UnicodeScalarView()
    var start = place
    func plain(_ end: Int) -> String.UnicodeScalarView {
      String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars
    }
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        scalars.append(contentsOf: plain(place))
        place += 1
        return String(scalars)
      case UInt8(ascii: "\\"):
        scalars.append(contentsOf: plain(place))
        place += 1
        scalars.append(try escaped())
        start = place
      case 0..<0x20: throw mistake("a text holds a control character")
      default: place += 1
      }
    }
    throw mistake("a text does not end")
  }

  private mutating func escaped() throws(Mistake) -> Unicode.Scalar {
    guard place < bytes.count else { throw mistake("it ends too soon") }
    place += 1
    switch bytes[place - 1] {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Unicode.Scalar(bytes[place - 1])
    case UInt8(ascii: "u"):
      let high = try codeUnit()
      if let scalar = Unicode.Scalar(UInt32(high)) { return scalar }
      guard high < 0xDC00, place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
        bytes[place + 1] == UInt8(ascii: "u")
      else { throw mistake("half a character stands there") }
      place += 2
      let low = try codeUnit()
      guard (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(
          0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
      else { throw mistake("half a character stands there") }
      return scalar
    default: throw mistake("an escape is unknown")
    }
  }

  private mutating func codeUnit() throws(Mistake) -> UInt16 {
    let end = place + 4
    guard end <= bytes.count,
      bytes[place..<end].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: bytes[place..<end], as: UTF8.self), radix: 16)
    else { throw mistake("four hexadecimal digits should stand there") }
    place = end
    return unit
  }
}
