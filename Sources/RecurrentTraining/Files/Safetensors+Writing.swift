import Foundation
import Recurrent

extension Safetensors {
  /// The bytes of a file: tensors of the larger type first, then by name.
  public var bytes: [UInt8] {
    let ordered = tensors.sorted { left, right in
      let sizes = (left.value.numberSize, right.value.numberSize)
      return sizes.0 == sizes.1 ? left.key < right.key : sizes.0 > sizes.1
    }
    var entries: [String] = []
    if !metadata.isEmpty {
      let texts = metadata.sorted { $0.key < $1.key }
        .map { "\(Self.quoted($0.key)):\(Self.quoted($0.value))" }
      entries.append("\"\(Self.metadataName)\":{\(texts.joined(separator: ","))}")
    }
    var end = 0
    for (name, entry) in ordered {
      let start = end
      end += entry.shape.reduce(entry.numberSize, *)
      let shape = entry.shape.map(String.init).joined(separator: ",")
      entries.append(
        "\(Self.quoted(name)):{\"dtype\":\"\(entry.typeName)\",\"shape\":[\(shape)],"
          + "\"data_offsets\":[\(start),\(end)]}")
    }
    var header = Array("{\(entries.joined(separator: ","))}".utf8)
    // The numbers begin at a multiple of 8, as readers that map the file into memory like it.
    while header.count % 8 != 0 { header.append(UInt8(ascii: " ")) }
    var bytes = (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) } + header
    bytes.reserveCapacity(bytes.count + end)
    for (_, entry) in ordered { entry.append(to: &bytes) }
    return bytes
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Writes the file whole or not at all: aside, to the disk, and then in place of the former one.
  public func write(to path: String) throws(WeightFileError) {
    let aside = "\(path).part-\(getpid())"
    let descriptor = open(aside, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.unwritable(path) }
    var isKept = false
    defer { if !isKept { unlink(aside) } }
    do {
      defer { close(descriptor) }
      let isWritten = bytes.withUnsafeBytes { buffer in
        var start = 0
        while start < buffer.count {
          let count = Foundation.write(
            descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
          if count < 0 && errno == EINTR { continue }
          guard count > 0 else { return false }
          start += count
        }
        return true
      }
      guard isWritten, fsync(descriptor) == 0 else { throw Self.unwritable(path) }
    }
    guard rename(aside, path) == 0 else { throw Self.unwritable(path) }
    isKept = true
  }

  private static func unwritable(_ path: String) -> WeightFileError {
    let reason =
      switch errno {
      case ENOSPC, EDQUOT: "the disk is full"
      case EACCES, EPERM, EROFS: "its folder's permissions forbid it"
      case ENOENT, ENOTDIR: "its folder does not exist"
      case EISDIR: "it is a folder"
      case let number: String(cString: strerror(number))
      }
    return .unwritable(path: path, reason: reason)
  }
}

extension Safetensors.Entry {
  fileprivate var numberSize: Int {
    switch self {
    case .float: 4
    case .double: 8
    }
  }

  fileprivate var typeName: String {
    switch self {
    case .float: Float.safetensorsName
    case .double: Double.safetensorsName
    }
  }

  fileprivate func append(to bytes: inout [UInt8]) {
    switch self {
    case .float(let tensor):
      for number in tensor.elements {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
      }
    case .double(let tensor):
      for number in tensor.elements {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
      }
    }
  }
}
