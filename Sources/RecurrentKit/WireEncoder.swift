/// Turns any `Encodable` value into wire bytes.
package enum WireEncoding {
  package static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = WireEncoder()
    try encoder.write(value)
    return encoder.output.bytes
  }
}

final class WireEncoder: Encoder {
  var output = WireBytes()
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func write(_ value: some Encodable) throws {
    switch value {
    case let value as Double: output.append(number: value)
    case let value as Int: output.append(integer: value)
    case let value as Bool:
      output.append(.boolean)
      output.append(value ? 1 : 0 as UInt8)
    case let value as String:
      output.append(.text)
      output.append(name: value)
    case let value as Matrix: output.append(value)
    case let value as Vector: output.append(value)
    default: try value.encode(to: self)
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    output.append(.record)
    return KeyedEncodingContainer(KeyedWriter(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    output.append(.list)
    return ListWriter(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { SingleWriter(encoder: self) }
}

/// The place of a length that grows with every element written.
private final class Length {
  private let offset: Int
  private(set) var value: UInt32 = 0

  init(in encoder: WireEncoder) {
    offset = encoder.output.bytes.count
    encoder.output.append(0 as UInt32)
  }

  func increase(in encoder: WireEncoder) {
    value += 1
    encoder.output.patch(value, at: offset)
  }
}

private struct KeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: WireEncoder
  let length: Length
  var codingPath: [any CodingKey] { [] }

  init(encoder: WireEncoder) {
    self.encoder = encoder
    length = Length(in: encoder)
  }

  mutating func encode(_ value: some Encodable, forKey key: Key) throws {
    encoder.output.append(name: key.stringValue)
    try encoder.write(value)
    length.increase(in: encoder)
  }

  mutating func encodeNil(forKey key: Key) throws { throw WireError("nil cannot be sent") }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder.output.append(name: key.stringValue)
    length.increase(in: encoder)
    return encoder.container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder.output.append(name: key.stringValue)
    length.increase(in: encoder)
    return encoder.unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { encoder }
  mutating func superEncoder(forKey key: Key) -> any Encoder { encoder }
}

private struct ListWriter: UnkeyedEncodingContainer {
  let encoder: WireEncoder
  let length: Length
  var codingPath: [any CodingKey] { [] }
  var count: Int { Int(length.value) }

  init(encoder: WireEncoder) {
    self.encoder = encoder
    length = Length(in: encoder)
  }

  mutating func encode(_ value: some Encodable) throws {
    try encoder.write(value)
    length.increase(in: encoder)
  }

  mutating func encodeNil() throws { throw WireError("nil cannot be sent") }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    length.increase(in: encoder)
    return encoder.container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    length.increase(in: encoder)
    return encoder.unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { encoder }
}

private struct SingleWriter: SingleValueEncodingContainer {
  let encoder: WireEncoder
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil() throws { throw WireError("nil cannot be sent") }
  mutating func encode(_ value: some Encodable) throws {
    switch value {
    case is Double, is Int, is Bool, is String, is Matrix, is Vector: try encoder.write(value)
    default: throw WireError("values of type \(type(of: value)) cannot be sent")
    }
  }
}
