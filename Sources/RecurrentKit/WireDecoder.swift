/// Reads values of any `Decodable` type from wire bytes, one after another.
package final class WireDecoder: Decoder {
  var cursor: WireCursor
  package var codingPath: [any CodingKey] { [] }
  package var userInfo: [CodingUserInfoKey: Any] { [:] }

  package init(_ cursor: WireCursor) { self.cursor = cursor }

  /// Reads the next value.
  package func next<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let value: Any
    switch type {
    case is Double.Type:
      try expect(.number)
      value = Double(bitPattern: try cursor.word())
    case is Int.Type:
      try expect(.integer)
      value = Int(Int64(bitPattern: try cursor.word()))
    case is Bool.Type:
      try expect(.boolean)
      value = try cursor.byte() != 0
    case is String.Type:
      try expect(.text)
      value = try cursor.name()
    case is Matrix.Type:
      try expect(.matrix)
      value = try cursor.matrixBody()
    case is Vector.Type:
      try expect(.vector)
      value = try cursor.vectorBody()
    default: return try Value(from: self)
    }
    guard let result = value as? Value else { throw WireError("\(type) cannot be read") }
    return result
  }

  private func expect(_ tag: WireTag) throws {
    let found = try cursor.tag()
    guard found == tag else { throw WireError("expected \(tag), found \(found)") }
  }

  package func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<
    Key
  > {
    try expect(.record)
    return KeyedDecodingContainer(try KeyedReader(decoder: self))
  }

  package func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try expect(.list)
    return ListReader(decoder: self, length: try cursor.count())
  }

  package func singleValueContainer() throws -> any SingleValueDecodingContainer {
    SingleReader(decoder: self)
  }
}

private struct KeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: WireDecoder
  private var places: [String: Int] = [:]
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { places.keys.compactMap(Key.init(stringValue:)) }

  /// Notes where each field begins, and leaves the decoder behind the record.
  init(decoder: WireDecoder) throws {
    self.decoder = decoder
    for _ in 0..<(try decoder.cursor.count()) {
      let name = try decoder.cursor.name()
      places[name] = decoder.cursor.offset
      try decoder.cursor.skip()
    }
  }

  func contains(_ key: Key) -> Bool { places[key.stringValue] != nil }
  func decodeNil(forKey key: Key) throws -> Bool { !contains(key) }

  private func field(_ key: Key) throws -> WireDecoder {
    guard let place = places[key.stringValue] else {
      throw WireError("the field \(key.stringValue) is missing")
    }
    var cursor = decoder.cursor
    cursor.offset = place
    return WireDecoder(cursor)
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try field(key).next(type)
  }
  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { try field(key).container(keyedBy: type) }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try field(key).unkeyedContainer()
  }
  func superDecoder() throws -> any Decoder { decoder }
  func superDecoder(forKey key: Key) throws -> any Decoder { try field(key) }
}

private struct ListReader: UnkeyedDecodingContainer {
  let decoder: WireDecoder
  let length: Int
  var currentIndex = 0
  var codingPath: [any CodingKey] { [] }
  var count: Int? { length }
  var isAtEnd: Bool { currentIndex >= length }

  init(decoder: WireDecoder, length: Int) {
    self.decoder = decoder
    self.length = length
  }

  mutating func decodeNil() throws -> Bool { false }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    currentIndex += 1
    return try decoder.next(type)
  }
  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    currentIndex += 1
    return try decoder.container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    currentIndex += 1
    return try decoder.unkeyedContainer()
  }
  mutating func superDecoder() throws -> any Decoder { decoder }
}

private struct SingleReader: SingleValueDecodingContainer {
  let decoder: WireDecoder
  var codingPath: [any CodingKey] { [] }
  func decodeNil() -> Bool { false }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    switch type {
    case is Double.Type, is Int.Type, is Bool.Type, is String.Type: return try decoder.next(type)
    default: throw WireError("values of type \(type) cannot be received")
    }
  }
}
