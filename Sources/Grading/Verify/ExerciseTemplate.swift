import Book
import CommonMark
import Foundation

/// The files of a new exercise: fence and hints, contract, solution, misconceptions.
package struct ExerciseTemplate {
  /// Why no files are written.
  package enum Failure: Error, Equatable, CustomStringConvertible {
    case badSlug(String)
    case exists(String)
    case notInChapter(String, chapter: String)
    case noSources(String)

    package var description: String {
      switch self {
      case .badSlug(let slug): "\"\(slug)\" is no slug. Write words joined by -, such as gated-sum."
      case .exists(let path): "\(path) exists already. Choose another slug, or remove the file."
      case .notInChapter(let slug, let chapter):
        "\(slug) stands not in \(chapter). Name an exercise of that chapter with --after."
      case .noSources(let path):
        "\(path) does not exist. Run this in a checkout; an installed book has no sources."
      }
    }
  }

  private let slug: String
  private let chapter: Chapter
  private let book: Book
  /// The line of the chapter behind which the fence goes.
  private let insertion: Int

  package init(slug: String, chapter: Chapter, after: String?, book: Book) throws {
    guard slug.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil else { throw Failure.badSlug(slug) }
    if book.exercises.contains(where: { $0.slug == slug }) { throw Failure.exists(slug) }
    (self.slug, self.chapter, self.book) = (slug, chapter, book)
    let name = try after.map { try book.exercise(named: $0).slug }
    if let name, !chapter.exercises.contains(where: { $0.slug == name }) {
      throw Failure.notInChapter(name, chapter: chapter.file)
    }
    insertion = Self.lastLine(of: name ?? chapter.exercises.last?.slug, in: chapter)
  }

  /// The last line of an exercise's fence and hints; the chapter's end without one.
  private static func lastLine(of slug: String?, in chapter: Chapter) -> Int {
    let blocks = chapter.document.blocks
    guard let fence = chapter.exercises.first(where: { $0.slug == slug }),
      let start = blocks.firstIndex(where: { $0.start.line == fence.line })
    else { return blocks.last?.endLine ?? 1 }
    var (last, isInside) = (blocks[start].endLine, false)
    for block in blocks[(start + 1)...] {
      guard case .html(let html) = block.kind else {
        if isInside { continue }
        break
      }
      if html.contains("<details>") { isInside = true }
      if html.contains("</details>") { (isInside, last) = (false, block.endLine) }
    }
    return last
  }

  /// Writes all files and returns their paths; nothing is written when one exists.
  package func write() throws -> [String] {
    let sources = book.home.folder + "/Sources/Exercises/Catalog"
    guard FileManager.default.fileExists(atPath: sources) else { throw Failure.noSources(sources) }
    let contract = "\(sources)/\(typeName).swift"
    let solution = book.solutionPath(slug)
    let misconceptions = "\(book.home.solutions)/\(slug).misconceptions.md"
    for path in [contract, solution, misconceptions]
    where FileManager.default.fileExists(atPath: path) { throw Failure.exists(path) }
    try save(contractText, contract)
    try save(solutionText, solution)
    try save(misconceptionsText, misconceptions)
    let page = "\(book.home.folder)/\(chapter.file)"
    var lines = chapter.text.components(separatedBy: "\n")
    lines.insert(
      contentsOf: fenceText.components(separatedBy: "\n"), at: min(insertion, lines.count))
    try save(lines.joined(separator: "\n"), page)
    let catalog = "\(sources)/Catalog.swift"
    let list = try String(contentsOfFile: catalog, encoding: .utf8)
    try save(
      list.replacing("\n  ]\n", with: "\n    \(propertyName),\n  ]\n", maxReplacements: 1), catalog)
    return [page, contract, catalog, solution, misconceptions]
  }

  private func save(_ text: String, _ path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private var words: [String] { slug.split(separator: "-").map(String.init) }
  private var typeName: String { words.map(\.capitalized).joined() }
  private var propertyName: String { words[0] + words.dropFirst().map(\.capitalized).joined() }

  private var stub: String {
    """
    import RecurrentKit

    /// Returns what the chapter asks for: one sentence, the equation's name, the shapes.
    func \(propertyName)(x: Matrix) -> Matrix {
    """
  }

  private var fenceText: String {
    let hints = ["the idea", "the formula", "almost the line"].enumerated().map { index, what in
      """

      <details><summary>Hint \(index + 1)</summary>

      Write here \(what).

      </details>
      """
    }
    return """

      ```swift exercise=\(slug) level=more stars=2
      \(stub)
        // Your turn: say what to do, not how.
        .unfinished
      }
      ```
      \(hints.joined(separator: "\n"))
      """
  }

  private var solutionText: String { "\(stub)\n  let answer = x\n  return answer\n}\n" }

  private var misconceptionsText: String {
    """
    # Misconceptions of \(slug)

    ## sign-flipped

    Say in the second person what the code does, why it is wrong, and what to look at.

    ```diff
    -  return answer
    +  return -answer
    ```

    """
  }

  private var contractText: String {
    """
    import Recurrent
    import RecurrentKit

    extension Exercise {
      /// Says in one line what the exercise is.
      static let \(propertyName) = Exercise(
        "\(slug)",
        [
          Function(
            "\(propertyName)", [.matrix("x", .batch, .input)],
            outputs: [Output("answer", .batch, .input)]
          ) { (x: Matrix) in
            Tensor(x).matrix
          }
        ])
    }

    """
  }
}
