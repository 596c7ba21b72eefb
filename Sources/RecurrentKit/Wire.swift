// How values cross the pipe between the judge and a learner's program: each value says what it
// is, so that either side can read it without a schema, and all numbers are little-endian.

/// The first byte of every value on the wire.
package enum WireTag: UInt8 {
  /// 8 bytes: a floating-point number.
  case number = 1
  /// 8 bytes: a whole number.
  case integer
  /// 1 byte: 0 or 1.
  case boolean
  /// A length (4 bytes), then UTF-8.
  case text
  /// Unfinished? (1 byte), a length (4), then numbers without tags.
  case vector
  /// Unfinished? (1 byte), rows (4), columns (4), then numbers without tags.
  case matrix
  /// A length (4 bytes), then values.
  case list
  /// A length (4 bytes), then names (length and UTF-8) and values in turn.
  case record
}

/// The bytes of values under construction.
package struct WireBytes {
  /// The bytes so far.
  package var bytes: [UInt8] = []

  package init() {}

  package mutating func append(_ tag: WireTag) { bytes.append(tag.rawValue) }
  package mutating func append(_ value: UInt8) { bytes.append(value) }
  package mutating func append(_ value: UInt32) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
  package mutating func append(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Appends a length and the UTF-8 of a text.
  package mutating func append(name: String) {
    append(UInt32(name.utf8.count))
    bytes.append(contentsOf: name.utf8)
  }

  package mutating func append(number: Double) {
    append(.number)
    append(number.bitPattern)
  }

  package mutating func append(integer: Int) {
    append(.integer)
    append(UInt64(bitPattern: Int64(integer)))
  }

  package mutating func append(_ vector: Vector) {
    append(.vector)
    append(vector.isUnfinished ? 1 : 0 as UInt8)
    append(UInt32(vector.count))
    for element in vector.elements { append(element.bitPattern) }
  }

  package mutating func append(_ matrix: Matrix) {
    append(.matrix)
    append(matrix.isUnfinished ? 1 : 0 as UInt8)
    append(UInt32(matrix.rows))
    append(UInt32(matrix.columns))
    for element in matrix.elements { append(element.bitPattern) }
  }

  /// Writes a length that became known later over its place.
  package mutating func patch(_ value: UInt32, at offset: Int) {
    withUnsafeBytes(of: value.littleEndian) {
      for i in 0..<4 { bytes[offset + i] = $0[i] }
    }
  }
}

/// An error in bytes that should be a value.
package struct WireError: Error, CustomStringConvertible {
  /// What is wrong with the bytes.
  package let description: String
  package init(_ description: String) { self.description = description }
}

/// A place in bytes that are read from front to back; every length is checked before use.
package struct WireCursor {
  let bytes: [UInt8]
  /// The next byte to read.
  package var offset: Int

  package init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Whether all bytes were read.
  package var isAtEnd: Bool { offset >= bytes.count }

  /// The number of bytes not read yet.
  package var remaining: Int { bytes.count - offset }

  package mutating func byte() throws -> UInt8 {
    guard offset < bytes.count else { throw WireError("the value ends too early") }
    defer { offset += 1 }
    return bytes[offset]
  }

  package mutating func tag() throws -> WireTag {
    let value = try byte()
    guard let tag = WireTag(rawValue: value) else { throw WireError("tag \(value) is unknown") }
    return tag
  }

  package mutating func word() throws -> UInt64 { try little(8) }

  package mutating func count() throws -> Int { Int(try little(4)) }

  private mutating func little(_ size: Int) throws -> UInt64 {
    guard remaining >= size else { throw WireError("the value ends too early") }
    var result: UInt64 = 0
    for i in 0..<size { result |= UInt64(bytes[offset + i]) << UInt64(8 * i) }
    offset += size
    return result
  }

  package mutating func name() throws -> String {
    let length = try count()
    guard length <= remaining else { throw WireError("a text ends too early") }
    defer { offset += length }
    return String(decoding: bytes[offset..<offset + length], as: UTF8.self)
  }

  private mutating func numbers(_ count: Int) throws -> [Double] {
    guard count <= remaining / 8 else { throw WireError("an array ends too early") }
    var result: [Double] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(Double(bitPattern: try word())) }
    return result
  }

  /// Reads a vector behind its tag.
  package mutating func vectorBody() throws -> Vector {
    let unfinished = try byte() != 0
    let numbers = try numbers(count())
    return unfinished ? .unfinished : Vector(numbers)
  }

  /// Reads a matrix behind its tag.
  package mutating func matrixBody() throws -> Matrix {
    let unfinished = try byte() != 0
    let rows = try count()
    let columns = try count()
    let (size, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard !overflow else { throw WireError("a matrix is too large") }
    let numbers = try numbers(size)
    return unfinished ? .unfinished : Matrix(rows: rows, columns: columns, elements: numbers)
  }

  /// Passes over one value.
  package mutating func skip(depth: Int = 0) throws {
    guard depth < 64 else { throw WireError("values are nested too deeply") }
    switch try tag() {
    case .number, .integer: _ = try word()
    case .boolean: _ = try byte()
    case .text: _ = try name()
    case .vector: _ = try vectorBody()
    case .matrix: _ = try matrixBody()
    case .list: for _ in 0..<(try count()) { try skip(depth: depth + 1) }
    case .record:
      for _ in 0..<(try count()) {
        _ = try name()
        try skip(depth: depth + 1)
      }
    }
  }
}
