import Book
import Foundation

/// The programs to measure, the book, and a folder for all that is written meanwhile.
struct Places {
  let unroll: String
  let grader: String
  let launcher: String
  let book: Book
  let scratch: String

  init() throws {
    let built = URL(filePath: ContentHome.executablePath).deletingLastPathComponent().path
    (unroll, grader) = ("\(built)/unroll", "\(built)/grader")
    launcher = "\(built)/launcher"
    let programs: [String] = [unroll, grader, launcher]
    if let missing = programs.first(where: { access($0, X_OK) != 0 }) {
      throw BenchFailure.missing(missing)
    }
    book = try Book(home: ContentHome.find())
    scratch =
      FileManager.default.temporaryDirectory
      .appending(path: "unroll-bench-\(getpid())").path
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: scratch) }

  /// Makes a folder in the scratch folder.
  func folder(_ name: String) throws -> String {
    let path = "\(scratch)/\(name)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// The environment of the programs: this book, and a cache of their own.
  var environment: [String: String] {
    [
      "UNROLL_HOME": book.home.folder, "XDG_CACHE_HOME": scratch + "/cache", "NO_COLOR": "",
      "TERM": "xterm-256color",
    ]
  }
}

extension String {
  /// Writes the text to a file.
  func write(to path: String) throws {
    try write(toFile: path, atomically: false, encoding: .utf8)
  }
}
