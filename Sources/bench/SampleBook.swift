import Book
import Foundation

/// Books of a wanted size, put together from the sections of the real one.
struct SampleBook {
  private let sections: [String]

  init(_ book: Book) {
    // Exercises and hints become plain text, for each may stand in a book only once.
    let text = book.chapters.map(\.text).joined(separator: "\n")
      .replacing(/```swift exercise=.*/, with: "```swift")
      .replacing("<summary>Hint", with: "<summary>Note")
      .replacing(/<!--.*-->/, with: "")
      .replacing(/\n# .*/, with: "\n")
    sections = text.split(separator: "\n## ").dropFirst().map { "## \($0)\n" }
  }

  /// A chapter of about so many bytes: whole sections, the first that still fit.
  func chapter(bytes: Int) -> String {
    var text = "# A sample\n\n"
    var isGrowing = !sections.isEmpty
    while isGrowing {
      isGrowing = false
      for section in sections where text.utf8.count + section.utf8.count <= bytes {
        text += section
        isGrowing = true
      }
    }
    return text
  }

  /// Writes a book of equal chapters, and returns the folder.
  static func write(_ chapters: [String], to folder: String) throws -> String {
    for part in ["chapters", "solutions"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(part)", withIntermediateDirectories: true)
    }
    for (index, text) in chapters.enumerated() {
      let name = String(format: "%02d-sample-%d.md", index + 1, index + 1)
      try text.write(to: "\(folder)/chapters/\(name)")
    }
    return folder
  }
}
