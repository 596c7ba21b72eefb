import Foundation
import Recurrent

/// Tensors by name and some texts about them, as a safetensors file holds them.
///
/// A file is 8 bytes with the length of a header, the header in JSON, and the numbers, little-endian.
/// Reading is strict: names stand once, numbers follow each other without gaps or overlaps and fill
/// the file, and shapes fit their numbers. Only `F32` and `F64` are read.
///
/// Source: the format's description in the repository huggingface/safetensors, whose limit of
/// 100,000,000 bytes for a header is kept.
public struct Safetensors: Equatable, Sendable {
  /// A tensor of either number type.
  public enum Entry: Equatable, Sendable {
    /// Numbers of the type `F32`.
    case float(Tensor<Float>)
    /// Numbers of the type `F64`.
    case double(Tensor<Double>)

    /// The length of each axis.
    public var shape: [Int] {
      switch self {
      case .float(let tensor): tensor.shape
      case .double(let tensor): tensor.shape
      }
    }

    /// The numbers in a type of choice; `Float` rounds those of `F64`.
    public func tensor<Scalar: RealScalar>(of type: Scalar.Type = Scalar.self) -> Tensor<Scalar> {
      switch self {
      case .float(let tensor): Tensor(tensor)
      case .double(let tensor): Tensor(tensor)
      }
    }
  }

  /// The tensors.
  public var tensors: [String: Entry] = [:]
  /// Texts by name.
  public var metadata: [String: String] = [:]

  /// Creates an empty set.
  public init() {}

  static let largestHeader = 100_000_000
  static let metadataName = "__metadata__"
}

extension Safetensors {
  private struct Mistake: Error {
    let reason: String
  }

  /// What the header says of a tensor.
  private struct Claim {
    let name: String
    let isDouble: Bool
    let shape: [Int]
    let range: Range<Int>
  }

  /// Reads a file.
  public init(path: String) throws(WeightFileError) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw .unreadable(
        path: path,
        reason: FileManager.default.fileExists(atPath: path)
          ? "its permissions forbid it" : "there is no such file")
    }
    defer { try? handle.close() }
    var facts = stat()
    guard fstat(handle.fileDescriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, reason: "it is not a file")
    }
    do {
      // Looked at before anything is read into memory: a header's length is only a claim.
      let start = try handle.read(upToCount: 8) ?? Data()
      try Self.checkLength([UInt8](start), fileSize: Int(facts.st_size))
      try handle.seek(toOffset: 0)
      try self.init(bytes: [UInt8](try handle.readToEnd() ?? Data()))
    } catch let mistake as Mistake {
      throw .broken(path: path, reason: mistake.reason)
    } catch {
      throw .unreadable(path: path, reason: "\(error.localizedDescription)")
    }
  }

  /// Reads the bytes of a file; `path` stands in the error.
  public init(bytes: [UInt8], path: String) throws(WeightFileError) {
    do throws(Mistake) {
      try self.init(bytes: bytes)
    } catch {
      throw .broken(path: path, reason: error.reason)
    }
  }

  @discardableResult
  private static func checkLength(_ start: [UInt8], fileSize: Int) throws(Mistake) -> Int {
    guard start.count >= 8 else { throw Mistake(reason: "it has fewer than 8 bytes") }
    let length = start.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= largestHeader else {
      throw Mistake(reason: "its header would have \(length) bytes, more than \(largestHeader)")
    }
    guard length <= fileSize - 8 else {
      throw Mistake(reason: "its header would have \(length) bytes, and the file has \(fileSize)")
    }
    return Int(length)
  }

  private init(bytes: [UInt8]) throws(Mistake) {
    let length = try Self.checkLength(bytes, fileSize: bytes.count)
    let entries: [HeaderReader.Field]
    do {
      entries = try HeaderReader.object(in: Array(bytes[8..<8 + length]))
    } catch {
      throw Mistake(reason: error.reason)
    }
    var claims: [Claim] = []
    for entry in entries {
      guard case .object(let fields) = entry.value else {
        throw Mistake(reason: "\"\(entry.name)\" is not described")
      }
      if entry.name == Self.metadataName {
        metadata = try Self.metadata(fields)
      } else {
        claims.append(try Self.claim(entry.name, fields))
      }
    }
    let data = bytes[(8 + length)...]
    try Self.checkPlaces(of: claims, in: data.count)
    for claim in claims {
      let start = data.startIndex + claim.range.lowerBound
      let part = data[start..<start + claim.range.count]
      tensors[claim.name] =
        claim.isDouble
        ? .double(Tensor(shape: claim.shape, elements: Self.doubles(part)))
        : .float(Tensor(shape: claim.shape, elements: Self.floats(part)))
    }
  }

  private static func metadata(
    _ fields: [HeaderReader.Field]
  ) throws(Mistake) -> [String: String] {
    var result: [String: String] = [:]
    for field in fields {
      guard case .text(let text) = field.value else {
        throw Mistake(reason: "\"\(field.name)\" of its metadata is no text")
      }
      result[field.name] = text
    }
    return result
  }

  private static func claim(
    _ name: String, _ fields: [HeaderReader.Field]
  ) throws(Mistake) -> Claim {
    let values = Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }
    guard case .text(let type)? = values["dtype"], case .numbers(let shape)? = values["shape"],
      case .numbers(let offsets)? = values["data_offsets"], offsets.count == 2, fields.count == 3
    else {
      throw Mistake(reason: "\"\(name)\" needs a dtype, a shape and two data_offsets, and no more")
    }
    guard type == "F32" || type == "F64" else {
      throw Mistake(reason: "\"\(name)\" has the type \(type), and only F32 and F64 are read")
    }
    var size = type == "F64" ? 8 : 4
    for length in shape {
      let (product, isTooLarge) = size.multipliedReportingOverflow(by: length)
      guard !isTooLarge else { throw Mistake(reason: "\"\(name)\" is too large") }
      size = product
    }
    guard offsets[0] <= offsets[1], offsets[1] - offsets[0] == size else {
      throw Mistake(
        reason:
          "\"\(name)\" of shape \(shape) has \(size) bytes, and not \(offsets[0]) to \(offsets[1])"
      )
    }
    return Claim(name: name, isDouble: type == "F64", shape: shape, range: offsets[0]..<offsets[1])
  }

  /// Numbers follow each other without gaps or overlaps, and fill the file.
  private static func checkPlaces(of claims: [Claim], in count: Int) throws(Mistake) {
    var end = 0
    let inOrder = claims.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for claim in inOrder {
      guard claim.range.lowerBound == end else {
        throw Mistake(
          reason: "\"\(claim.name)\" starts at byte \(claim.range.lowerBound) of the numbers, "
            + "and what is before it ends at \(end)")
      }
      end = claim.range.upperBound
    }
    guard end == count else {
      throw Mistake(reason: "it holds \(count) bytes of numbers, and its header tells of \(end)")
    }
  }

  private static func floats(_ bytes: ArraySlice<UInt8>) -> [Float] {
    bytes.withUnsafeBytes { raw in
      (0..<raw.count / 4).map {
        Float(
          bitPattern: UInt32(
            littleEndian: raw.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)))
      }
    }
  }

  private static func doubles(_ bytes: ArraySlice<UInt8>) -> [Double] {
    bytes.withUnsafeBytes { raw in
      (0..<raw.count / 8).map {
        Double(
          bitPattern: UInt64(
            littleEndian: raw.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self)))
      }
    }
  }
}
