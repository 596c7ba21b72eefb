import Book
import Foundation

/// Finds the name that a learner may have meant.
enum NearName {
  /// Longer names are not searched for.
  private static let longest = 40

  /// The words of a text that can be names.
  ///
  /// A text can be a quarter of a megabyte of anything, for which expressions are too slow.
  static func words(in text: String) -> Set<String> {
    let words = text.utf8.split { !isInName($0) }
    return Set(
      words.filter { word in word.count <= longest && !word.allSatisfy(isDigit) }
        .map { String(decoding: $0.drop(while: isDigit), as: UTF8.self) })
  }

  /// The names that are given a value where a statement begins: `name = `.
  static func assigned(in text: String) -> Set<String> {
    let ends = Set("\n{;".utf8)
    let statements = text.utf8.split { ends.contains($0) }
    return Set(
      statements.compactMap { statement -> String? in
        let begin = statement.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        let name = begin.prefix(while: isInName)
        guard !name.isEmpty, name.count <= longest,
          begin.dropFirst(name.count).starts(with: " = ".utf8)
        else { return nil }
        return String(decoding: name, as: UTF8.self)
      })
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isInName(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
  }

  /// The name closest to a misspelt one, or nil when none is close.
  ///
  /// Swapped letters and wrong capitals count as closer than any letter changed.
  static func nearest(to name: String, among names: Set<String>) -> String? {
    guard name.count <= longest else { return nil }
    let letters = name.lowercased().sorted()
    let allowed = name.count < 4 ? 1 : max(1, name.count / 4)
    let ranked = names.subtracting([name]).compactMap { candidate -> (Int, String)? in
      guard abs(candidate.utf8.count - name.utf8.count) <= allowed else { return nil }
      if candidate.lowercased() == name.lowercased() { return (0, candidate) }
      guard min(name.count, candidate.count) > 1 else { return nil }
      if candidate.lowercased().sorted() == letters { return (1, candidate) }
      let distance = NameSearch.editDistance(name, candidate)
      return distance <= allowed ? (1 + distance, candidate) : nil
    }
    return ranked.min { $0 < $1 }?.1
  }
}
