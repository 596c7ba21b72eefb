import Book
import Foundation
import Gradebook
import Grading
import Testing

/// Grading a class, taking it up again, and grading only what changed.
@Suite(.serialized) struct ClassTests {
  private let folder = Folder()

  @Test func `every submission gets its grades, and equal texts are graded once`() throws {
    try ClassHome.makeClass(in: folder)
    let summary = try ClassHome.grade(folder)
    #expect(
      try ClassHome.words(folder) == [
        "ann one-hot no-build", "bo fold pass", "bo one-hot pass", "eve one-hot refused",
        "kim fold pass", "kim one-hot pass", "lee one-hot pass",
      ])
    #expect(summary.answers == 7)
    #expect(summary.graded == 6)
    let book = try Gradebook(path: folder.path + "/g", for: .reading)
    let notes = try book.files().filter { $0.file.note != nil }
      .map { "\($0.file.path): \($0.file.note ?? "")" }
    let pair =
      "More than one file answers one-hot: mine.swift, second try.swift. Hand in one of them."
    #expect(summary.refused == ["eve, one-hot: \(pair)"])
    #expect(
      notes == [
        "a.swift: \(pair)", "b.swift: \(pair)",
        "notes.md: No exercise was recognised in this file.",
        "week 1/my answer.txt: It is the same as copy.swift.",
      ])
    try book.close()
  }

  @Test func `the summary adds up, for a class and for its parts`() throws {
    try ClassHome.makeClass(in: folder)
    let lines = try ClassHome.grade(folder).lines(keptIn: "g")
    #expect(
      lines[0]
        == "5 submissions with 7 answers, 6 different ones: 6 graded now, 0 unchanged.")
    #expect(lines.contains("Refused unseen, with a score of 0:"))
    var own = 0
    for index in 0..<2 {
      let part = try ClassHome.grade(folder, into: "p\(index)", shard: Shard("\(index)/2"))
      let line = part.lines(keptIn: "p")[0]
      let numbers = try #require(
        line.firstMatch(of: /ones, (\d) of them in part \d\/2: (\d) graded now, 0 unchanged\./))
      #expect(numbers.1 == numbers.2)
      own += try #require(Int(numbers.1))
    }
    #expect(own == 6)
  }

  @Test func `what is unchanged is not graded again, under one seed`() throws {
    try ClassHome.makeClass(in: folder)
    try ClassHome.grade(folder, seed: nil)
    let before = try ClassHome.table(folder)
    let again = try ClassHome.grade(folder, seed: nil)
    #expect(again.graded == 0)
    #expect(again.unchanged == 6)
    #expect(try ClassHome.table(folder) == before)
  }

  @Test(arguments: [1, 4])
  func `any number of jobs gives the same table`(_ jobs: Int) throws {
    try ClassHome.makeClass(in: folder)
    try ClassHome.grade(folder)
    try ClassHome.grade(folder, into: "other", jobs: jobs)
    #expect(try ClassHome.table(folder) == ClassHome.table(folder, "other"))
  }

  @Test func `a changed exercise is graded again, and no other`() throws {
    try ClassHome.makeClass(in: folder)
    try ClassHome.grade(folder)
    let home = folder.path + "/book"
    for name in ["chapters", "solutions", "Sources/RecurrentKit"] {
      try FileManager.default.createDirectory(
        atPath: home + "/Sources", withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: "\(ClassHome.root)/\(name)", toPath: "\(home)/\(name)")
    }
    let ideas = "book/solutions/fold.misconceptions.md"
    let text = try String(contentsOfFile: "\(folder.path)/\(ideas)", encoding: .utf8)
    try folder.write(text + "\n", to: ideas)
    let changed = try Book(home: ContentHome(folder: home))
    let summary = try ClassHome.grade(folder, grader: try ClassHome.grader(of: changed))
    #expect(summary.graded == 2, "kim's fold and bo's are two texts")
    #expect(summary.unchanged == 4)
  }

  @Test func `who waits is asked again alone, and who waits for ever is out of time`() throws {
    // One waits only as long as a folder is missing, as on a machine that does other things first.
    for (student, folderName) in [("busy", "once"), ("lazy", "no/such/place")] {
      try folder.write(
        """
        import RecurrentKit
        @_silgen_name("pause") func pause() -> Int32
        @_silgen_name("mkdir") func make(_ path: UnsafePointer<CChar>, _ mode: UInt32) -> Int32
        @_silgen_name("access") func find(_ path: UnsafePointer<CChar>, _ mode: Int32) -> Int32

        func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
          let place = "\(folder.path)/\(folderName)"
          while find(place, 0) != 0 {
            _ = make(place, 0o700)
            _ = pause()
          }
          var x = Matrix.zeros(ids.count, vocabulary)
          for (n, id) in ids.enumerated() { x[n, id] = 1 }
          return x
        }
        """, to: "class/\(student)/one-hot.swift")
    }
    try ClassHome.grade(folder, grader: try ClassHome.grader().limited(wallMilliseconds: 1_000))
    #expect(try ClassHome.words(folder) == ["busy one-hot pass", "lazy one-hot time-limit"])
  }

  @Test func `a student's next attempt is kept beside the first`() throws {
    try folder.write("import RecurrentKit\nfunc oneHot(", to: "class/kim/one-hot.swift")
    try ClassHome.grade(folder)
    try folder.write(try ClassHome.solution("one-hot"), to: "class/kim/one-hot.swift")
    try ClassHome.grade(folder)
    #expect(try ClassHome.words(folder) == ["kim one-hot no-build", "kim one-hot pass"])
  }

  @Test func `a changed text and an override are told with their reasons`() throws {
    let solution = try ClassHome.solution("one-hot")
    try folder.write("import RecurrentKit\nfunc oneHot(", to: "class/kim/one-hot.swift")
    try folder.write(solution, to: "class/lee/one-hot.swift")
    try ClassHome.grade(folder)
    try folder.write(solution, to: "class/kim/one-hot.swift")
    try ClassHome.grade(folder, regraded: ["one-hot"])
    let book = try Gradebook(path: folder.path + "/g", for: .changing)
    let old = try book.state(asOf: "1")
    try book.setScore(0.5, of: "lee", exercise: "one-hot", reason: "late", author: "prof")
    try book.setScore(0.5, of: "lee", exercise: "fold", reason: "on paper", author: "prof")
    #expect(throws: GradebookError.unknownStudent(name: "nobody", path: folder.path + "/g")) {
      try book.setScore(1, of: "nobody", exercise: "one-hot", reason: "x", author: "prof")
    }
    #expect(
      try GradeChange.between(old, try book.state()) == [
        GradeChange(
          student: "kim", exercise: "one-hot", before: "no-build 0.0", after: "pass 1.0",
          reasons: ["another text was handed in (attempt 2)"]),
        GradeChange(
          student: "lee", exercise: "fold", before: "not handed in",
          after: "not handed in 0.5 (set by hand)", reasons: ["prof set it: on paper"]),
        GradeChange(
          student: "lee", exercise: "one-hot", before: "pass 1.0",
          after: "pass 0.5 (set by hand)", reasons: ["prof set it: late"]),
      ])
    try book.setScore(nil, of: "lee", exercise: "one-hot", reason: "a mistake", author: "prof")
    #expect(try book.grades().last?.score == 1)
    #expect(try book.allOverrides().count == 3)
    // What was set since is no part of what the first batches came to.
    for batch in ["1", "2"] {
      let changes = try GradeChange.between(try book.state(asOf: batch), try book.state())
      #expect(changes.filter { $0.student == "lee" }.map(\.exercise) == ["fold"])
    }
    #expect(throws: GradebookError.unknownBatch(number: "3", path: folder.path + "/g")) {
      try book.state(asOf: "3")
    }
    try book.close()
  }
}
