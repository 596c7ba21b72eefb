import Foundation
import Recurrent
import RecurrentTraining
import Testing

/// Reading and writing safetensors files.
struct SafetensorsTests {
  /// A file with two tensors and a text.
  private static var example: Safetensors {
    var file = Safetensors()
    file.tensors["a"] = .float(Tensor(shape: [2, 3], elements: [1, -2, 3.5, .pi, 0, 1e-30]))
    file.tensors["b \"é\n"] = .double(Tensor(shape: [2], elements: [.infinity, 0.1]))
    file.tensors["empty"] = .float(Tensor(shape: [0, 4], elements: []))
    file.metadata = ["format": "test", "text": "tab\t, line\n, \u{1}, \u{1F600}, \\ and \""]
    return file
  }

  /// The bytes of a file with a header and so many bytes of numbers.
  private static func bytes(_ header: String, numbers: Int = 0, length: UInt64? = nil) -> [UInt8] {
    let length = length ?? UInt64(header.utf8.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) }
      + Array(header.utf8) + [UInt8](repeating: 0, count: numbers)
  }

  private static func reason(_ bytes: [UInt8]) -> String? {
    do {
      _ = try Safetensors(bytes: bytes, path: "x")
      return nil
    } catch {
      guard case .broken("x", let reason) = error else { return "\(error)" }
      return reason
    }
  }

  @Test func `what is written is read again`() throws {
    #expect(try Safetensors(bytes: Self.example.bytes, path: "x") == Self.example)
  }

  @Test func `the bytes are those of the format's description`() throws {
    var file = Safetensors()
    file.tensors["w"] = .float(Tensor(shape: [1, 2], elements: [1, -2]))
    let header = #"{"w":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}"#
    let padded = header + String(repeating: " ", count: (8 - header.utf8.count % 8) % 8)
    let numbers: [UInt8] = [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0]
    #expect(file.bytes == Self.bytes(padded) + numbers)
  }

  @Test(arguments: [
    (bytes("{}").dropLast(3).map { $0 }, "it has fewer than 8 bytes"),
    (
      bytes("{}", length: 1 << 62),
      "its header would have 4611686018427387904 bytes, more than 100000000"
    ),
    (bytes("{}", length: 3), "its header would have 3 bytes, and the file has 10"),
    (bytes("[]"), "its header does not begin with {"),
    (bytes("{}x"), "its header is wrong at byte 2, there is something behind the end"),
    (bytes(#"{"a":{}"#), "its header is wrong at byte 7, where } should stand"),
    (bytes(#"{"a":1}"#), "its header is wrong at byte 5, no text, list or object stands there"),
    (
      bytes(#"{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}"#, numbers: 4),
      "its header is wrong at byte 29, no whole number stands there"
    ),
    (
      bytes(#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"x":"y"}}"#, numbers: 4),
      #""a" needs a dtype, a shape and two data_offsets, and no more"#
    ),
    (
      bytes(#"{"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}"#, numbers: 8),
      #""a" has the type I64, and only F32 and F64 are read"#
    ),
    (
      bytes(#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#, numbers: 4),
      #""a" of shape [2] has 8 bytes, and not 0 to 4"#
    ),
    (
      bytes(
        #"{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,4]}}"#, numbers: 4),
      #""a" is too large"#
    ),
    (
      bytes(
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"#
          + #""b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}}"#, numbers: 6),
      #""b" starts at byte 2 of the numbers, and what is before it ends at 4"#
    ),
    (
      bytes(
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"#
          + #""b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}"#, numbers: 12),
      #""b" starts at byte 8 of the numbers, and what is before it ends at 4"#
    ),
    (
      bytes(#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, numbers: 3),
      "it holds 3 bytes of numbers, and its header tells of 4"
    ),
    (
      bytes(
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"#
          + #""a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, numbers: 4),
      #"its header is wrong at byte 57, "a" stands there twice"#
    ),
    (bytes(#"{"__metadata__":{"a":[1]}}"#), #""a" of its metadata is no text"#),
    (bytes(#"{"\ud800":"#), "its header is wrong at byte 8, half a character stands there"),
    (
      bytes("{\"a") + [0xFF, 0xFE], "its header is wrong at byte 3, a text does not end"
    ),
  ])
  func `a broken file is refused with its place`(file: [UInt8], reason: String) {
    #expect(Self.reason(file) == reason)
  }

  @Test func `a header that is not UTF-8 is refused`() {
    let header: [UInt8] = [UInt8(ascii: "{"), UInt8(ascii: "\""), 0xFF, UInt8(ascii: "\"")]
    #expect(
      Self.reason([4, 0, 0, 0, 0, 0, 0, 0] + header) == "its header is not UTF-8")
  }

  @Test func `no change of a byte crashes the reader`() throws {
    let whole = Self.example.bytes
    var numbers = SplitMix(seed: 11)
    for _ in 0..<5_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        // Most of what can go wrong is in the header and its length.
        let place = Int.random(in: 0..<min(bytes.count, 300), using: &numbers)
        bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      }
      if Bool.random(using: &numbers) {
        bytes.removeLast(Int.random(in: 0...bytes.count, using: &numbers))
      }
      if let file = try? Safetensors(bytes: bytes, path: "x") {
        for entry in file.tensors.values {
          #expect(entry.shape.reduce(1, *) * 4 <= bytes.count)
        }
      }
    }
  }

  @Test func `a file is replaced whole or not at all`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "safetensors-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/model.safetensors"
    try Self.example.write(to: path)
    #expect(try Safetensors(path: path) == Self.example)
    try Safetensors().write(to: path)
    #expect(try Safetensors(path: path) == Safetensors())
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["model.safetensors"])
    #expect(
      throws: WeightFileError.unwritable(
        path: folder + "/none/x", reason: "its folder does not exist")
    ) { try Self.example.write(to: folder + "/none/x") }
  }

  #if os(Linux)
    @Test func `a full disk leaves the former file`() throws {
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "safetensors-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let path = folder + "/model.safetensors"
      try Self.example.write(to: path)
      // The file aside leads to a device on which every write says that the disk is full.
      try FileManager.default.createSymbolicLink(
        atPath: "\(path).part-\(getpid())", withDestinationPath: "/dev/full")
      #expect(throws: WeightFileError.unwritable(path: path, reason: "the disk is full")) {
        try Safetensors().write(to: path)
      }
      #expect(try Safetensors(path: path) == Self.example)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["model.safetensors"])
    }
  #endif

  @Test(arguments: [
    ("/dev/null", "it is not a file"), ("/nowhere", "there is no such file"),
  ])
  func `what cannot be read is told`(path: String, reason: String) {
    #expect(throws: WeightFileError.unreadable(path: path, reason: reason)) {
      try Safetensors(path: path)
    }
  }
}
