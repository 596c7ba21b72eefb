import Book
import Foundation
import Gradebook
import Grading

/// What the tests of a class share: the book, and one cache in which it is built once.
enum ClassHome {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let cacheFolder: String = {
    let folder = NSTemporaryDirectory() + "unroll-class-\(getpid())"
    atexit { try? FileManager.default.removeItem(atPath: ClassHome.cacheFolder) }
    return folder
  }()

  static let book: Book = {
    do {
      return try Book(home: ContentHome(folder: root))
    } catch {
      fatalError("\(error)")
    }
  }()

  static func grader(of book: Book = book) throws -> Grader {
    try Grader(book: book, cache: try BuildCache(folder: cacheFolder + "/unroll"))
  }

  static func solution(_ slug: String) throws -> String { try book.solution(slug) }

  /// A small class: right and wrong answers, equal texts, and files that are refused.
  static func makeClass(in folder: Folder) throws {
    let fold = try solution("fold")
    let oneHot = try solution("one-hot")
    try folder.write(oneHot, to: "class/kim/one-hot.swift")
    try folder.write(fold, to: "class/kim/fold.swift")
    try folder.write(oneHot, to: "class/lee/week 1/my answer.txt")
    try folder.write(oneHot, to: "class/lee/copy.swift")
    try folder.write("import RecurrentKit\nfunc oneHot(", to: "class/ann/one-hot.swift")
    try folder.write(
      oneHot + fold.replacing("import RecurrentKit", with: ""), to: "class/bo/all.swift")
    try folder.write(oneHot + "\n", to: "class/eve/a.swift")
    try folder.write(oneHot + "\n\n", to: "class/eve/b.swift")
    try folder.write("nothing of ours", to: "class/eve/notes.md")
    try folder.write(
      """
      {"files": [{"path": "a.swift", "originalName": "mine.swift"},
      {"path": "b.swift", "originalName": "second try.swift"}]}
      """, to: "class/eve/\(SubmissionManifest.fileName)")
  }

  static func found(_ folder: Folder, _ handing: Handing = .found) throws -> [FoundSubmission] {
    try ClassReader(handing) { !ExerciseClaims($0, links: { _ in [] }).isEmpty }
      .read([folder.path + "/class"])
  }

  /// Grades a class into a file of the folder.
  @discardableResult
  static func grade(
    _ folder: Folder, into file: String = "g", jobs: Int = 2, seed: UInt64? = 7,
    shard: Shard? = nil, regraded: Set<String> = [], grader: Grader? = nil
  ) throws -> ClassSummary {
    let gradebook = try Gradebook(path: "\(folder.path)/\(file)", for: .grading)
    defer { try? gradebook.close() }
    let options = ClassGrader.Options(
      jobs: jobs, seed: seed, shard: shard, regraded: regraded, version: "test")
    return try ClassGrader(
      grader: try grader ?? self.grader(), gradebook: gradebook, options: options
    ).run(try found(folder))
  }

  /// All that a gradebook says of a class, byte for byte, but not when and how fast.
  static func table(_ folder: Folder, _ file: String = "g") throws -> [String] {
    let gradebook = try Gradebook(path: "\(folder.path)/\(file)", for: .reading)
    defer { try? gradebook.close() }
    return try gradebook.grades().map { grade in
      "\(grade.student) \(grade.attempt) \(grade.exercise) \(grade.file) "
        + "\(grade.score.map { "\($0)" } ?? "-") \(grade.result?.verdict ?? "-")"
    }
  }

  /// The same in short: student, exercise and status.
  static func words(_ folder: Folder, _ file: String = "g") throws -> [String] {
    let gradebook = try Gradebook(path: "\(folder.path)/\(file)", for: .reading)
    defer { try? gradebook.close() }
    return try gradebook.grades().map {
      "\($0.student) \($0.exercise) \($0.result?.status ?? "-")"
    }
  }
}
