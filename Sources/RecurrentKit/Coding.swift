// Matrices and vectors have a compact form on the wire; for any other coder they are records.

extension Matrix: Codable {
  private enum CodingKeys: CodingKey {
    case rows
    case columns
    case elements
  }

  /// Creates a matrix from a decoder.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      rows: try container.decode(Int.self, forKey: .rows),
      columns: try container.decode(Int.self, forKey: .columns),
      elements: try container.decode([Double].self, forKey: .elements))
  }

  /// Writes the matrix to an encoder.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rows, forKey: .rows)
    try container.encode(columns, forKey: .columns)
    try container.encode(elements, forKey: .elements)
  }
}

extension Vector: Codable {
  /// Creates a vector from a decoder.
  public init(from decoder: any Decoder) throws {
    self.init(try [Double](from: decoder))
  }

  /// Writes the vector to an encoder.
  public func encode(to encoder: any Encoder) throws {
    try elements.encode(to: encoder)
  }
}
