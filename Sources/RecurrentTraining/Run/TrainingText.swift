import Foundation

/// A text to learn from: nine tenths to train with, the last tenth to judge by.
public struct TrainingText: Sendable {
  /// The most megabytes that are read.
  public static let largestMegabytes = 256
  /// The most kinds of characters.
  public static let mostCharacters = 4096

  /// Where it comes from, for messages.
  public let path: String
  /// Its characters' kinds.
  public let vocabulary: Vocabulary
  /// The part to train with, and the part to judge by.
  public let training, validation: [Int32]
  /// A number that other texts do not have.
  public let fingerprint: String

  /// Takes a text.
  public init(_ text: String, path: String) throws(TrainingError) {
    guard !text.isEmpty else { throw .emptyText(path: path) }
    self.path = path
    vocabulary = Vocabulary(of: text)
    guard vocabulary.count > 1 else { throw .oneCharacter(path: path) }
    guard vocabulary.count <= Self.mostCharacters else {
      throw .tooManyCharacters(path: path, count: vocabulary.count)
    }
    let numbers = vocabulary.numbers(of: text)
    let end = numbers.count - numbers.count / 10
    training = Array(numbers[..<end])
    validation = Array(numbers[end...])
    // FNV-1a, 64 bits.
    let hash = text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    fingerprint = String(hash, radix: 16)
  }

  /// Reads a file.
  public init(path: String) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw WeightFileError.unreadable(
        path: path,
        reason: FileManager.default.fileExists(atPath: path)
          ? "its permissions forbid it" : "there is no such file")
    }
    defer { try? handle.close() }
    var facts = stat()
    if fstat(handle.fileDescriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR {
      throw WeightFileError.unreadable(path: path, reason: "it is a folder")
    }
    // A size is looked at before the bytes are read; a pipe has none, so reading has an end too.
    let limit = Self.largestMegabytes << 20
    if facts.st_size > limit {
      throw TrainingError.tooLarge(path: path, megabytes: Int(facts.st_size) >> 20)
    }
    let data = try handle.read(upToCount: limit + 1) ?? Data()
    guard data.count <= limit else {
      throw TrainingError.tooLarge(path: path, megabytes: data.count >> 20)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw TrainingError.notUTF8(path: path)
    }
    try self.init(text, path: path)
  }
}
