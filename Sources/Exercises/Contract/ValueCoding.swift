import RecurrentKit

extension Value {
  /// Reads one value; lengths are checked before anything is allocated for them.
  package init(from cursor: inout WireCursor, depth: Int = 0) throws {
    guard depth < 16 else { throw WireError("values are nested too deeply") }
    switch try cursor.tag() {
    case .number: self = .number(Double(bitPattern: try cursor.word()))
    case .integer: self = .integer(Int(Int64(bitPattern: try cursor.word())))
    case .boolean: self = .boolean(try cursor.byte() != 0)
    case .text: self = .text(try cursor.name())
    case .vector: self = .vector(try cursor.vectorBody())
    case .matrix: self = .matrix(try cursor.matrixBody())
    case .list:
      // Nothing is reserved by a length that somebody else wrote.
      var values: [Value] = []
      for _ in 0..<(try cursor.count()) {
        values.append(try Value(from: &cursor, depth: depth + 1))
      }
      self = .list(values)
    case .record:
      var fields: [Field] = []
      for _ in 0..<(try cursor.count()) {
        fields.append(Field(try cursor.name(), try Value(from: &cursor, depth: depth + 1)))
      }
      self = .record(fields)
    }
  }

  /// Appends the value to wire bytes.
  package func write(to output: inout WireBytes) {
    switch self {
    case .number(let value): output.append(number: value)
    case .integer(let value): output.append(integer: value)
    case .boolean(let value):
      output.append(.boolean)
      output.append(value ? 1 : 0 as UInt8)
    case .text(let value):
      output.append(.text)
      output.append(name: value)
    case .vector(let value): output.append(value)
    case .matrix(let value): output.append(value)
    case .list(let values):
      output.append(.list)
      output.append(UInt32(values.count))
      for value in values { value.write(to: &output) }
    case .record(let fields):
      output.append(.record)
      output.append(UInt32(fields.count))
      for field in fields {
        output.append(name: field.name)
        field.value.write(to: &output)
      }
    }
  }

  /// Turns any value that can be sent into its parts.
  package init(_ value: some Encodable) throws {
    var cursor = WireCursor(try WireEncoding.bytes(of: value))
    try self.init(from: &cursor)
  }
}

/// The wire bytes of a list of arguments.
package func wireBytes(of arguments: [Value]) -> [UInt8] {
  var output = WireBytes()
  for argument in arguments { argument.write(to: &output) }
  return output.bytes
}
