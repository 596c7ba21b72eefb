/// What an author or an installation can get wrong about the book.
package enum BookError: Error, Equatable, CustomStringConvertible {
  /// Something is wrong at a line of a file; `repair` says what to write instead.
  package struct Problem: Sendable, Equatable, CustomStringConvertible {
    package var file: String
    package var line: Int
    package var column: Int?
    package var what: String
    package var repair: String

    package init(file: String, line: Int, column: Int? = nil, what: String, repair: String) {
      self.file = file
      self.line = line
      self.column = column
      self.what = what
      self.repair = repair
    }

    package var description: String {
      let place = column.map { "\(line):\($0)" } ?? "\(line)"
      return "\(file):\(place): \(what) \(repair)"
    }
  }

  case noHome(tried: String, isVariable: Bool)
  case unreadable(path: String)
  case problems([Problem])
  case unknownChapter(String, nearest: String?)
  case unknownExercise(String, nearest: String?)
  case ambiguous(String, candidates: [String])

  package var description: String {
    switch self {
    case .noHome(let tried, true):
      "UNROLL_HOME is \(tried), but no folders `chapters` and `solutions` are there. "
        + "Correct it, or unset it."
    case .noHome(let tried, false):
      "The book was not found (looked in \(tried) and in the folders above the program). "
        + "Set UNROLL_HOME to the folder that holds `chapters` and `solutions`."
    case .unreadable(let path): "\(path) cannot be read, or is not UTF-8 text."
    case .problems(let problems): problems.map(\.description).joined(separator: "\n")
    case .unknownChapter(let name, let nearest):
      "There is no chapter \"\(name)\"." + Self.guess(nearest) + " `unroll list` shows them all."
    case .unknownExercise(let name, let nearest):
      "There is no exercise \"\(name)\"." + Self.guess(nearest) + " `unroll list` shows them all."
    case .ambiguous(let name, let candidates):
      "\"\(name)\" fits more than one: \(candidates.joined(separator: ", ")). Write more of it."
    }
  }

  private static func guess(_ nearest: String?) -> String {
    nearest.map { " Did you mean \"\($0)\"?" } ?? ""
  }
}
