import Foundation
import Gradebook
import Grading
import Testing

/// The file in which the verdicts of a class are kept.
struct StoreTests {
  private let folder = Folder()
  private var file: String { folder.path + "/class.gradebook" }

  private func verdict(_ status: Verdict.Status, score: Double, student: String? = nil) -> Verdict {
    var verdict = Verdict(file: "a.swift", edition: "e", seed: 7)
    verdict.student = student
    (verdict.status, verdict.score) = (status, score)
    (verdict.exercise, verdict.sha256) = ("one-hot", "00")
    verdict.seconds = .init(build: 0.25, run: 0.5)
    return verdict
  }

  private let key = ResultKey(sha256: "00", exercise: "one-hot", content: "c", seed: 7)

  @Test func `a verdict is read back as it was written`() throws {
    let book = try Gradebook(path: file, for: .grading)
    let written = verdict(.wrong, score: 0.5, student: "kim")
    let result = try book.record(written, key: key)
    #expect(try result.verdict(file: "a.swift", student: "kim") == written)
    try book.close()
  }

  @Test func `a grader-error has no score, and gives way to a verdict`() throws {
    let book = try Gradebook(path: file, for: .grading)
    #expect(try book.record(verdict(.graderError, score: 0), key: key).score == nil)
    #expect(try book.record(verdict(.pass, score: 1), key: key).score == 1)
    #expect(try book.record(verdict(.wrong, score: 0), key: key).score == 1)
    try book.close()
  }

  @Test func `the same files again are the same attempt, others are the next`() throws {
    let book = try Gradebook(path: file, for: .grading)
    var files = [HandedIn.File(path: "a.swift", sha256: "00")]
    let first = try book.register(HandedIn(student: "kim", source: "class/kim", files: files))
    let again = try book.register(HandedIn(student: "kim", source: "class/kim", files: files))
    files[0].sha256 = "01"
    let second = try book.register(HandedIn(student: "kim", source: "class/kim", files: files))
    #expect(first == again)
    #expect(first.number == 1)
    #expect(second.number == 2)
    #expect(try book.files().map(\.file.sha256) == ["00", "01"])
    try book.close()
  }

  @Test func `a second writer is refused, a reader is not, and the lock leaves nothing behind`()
    throws
  {
    let book = try Gradebook(path: file, for: .grading)
    #expect {
      _ = try Gradebook(path: file, for: .changing)
    } throws: { error in
      "\(error)".contains("in use by process \(getpid()) on ")
    }
    try Gradebook(path: file, for: .reading).close()
    try book.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["class.gradebook"])
  }

  @Test func `what is not a gradebook is refused and left as it is`() throws {
    let others = [
      "some text, longer than the head of a database file that SQLite looks at first of all……",
      "SQLite format 3\u{0}", "{}",
    ]
    for text in others {
      try folder.write(text, to: "class.gradebook")
      for use in [Gradebook.Use.grading, .reading, .changing] {
        #expect(throws: GradebookError.self) { _ = try Gradebook(path: file, for: use) }
      }
      #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }
  }

  @Test func `a gradebook that is not there is made by grading only`() throws {
    #expect(throws: GradebookError.missing(path: file)) {
      _ = try Gradebook(path: file, for: .reading)
    }
    try folder.write("", to: "class.gradebook")
    try Gradebook(path: file, for: .grading).close()
    #expect(try Gradebook(path: file, for: .reading).grades().isEmpty)
  }
}
