import Foundation
import Gradebook
import Grading
import Testing

/// What folders are taken for, and which exercises a file answers.
struct IntakeTests {
  private let folder = Folder()
  private let answer = "// unroll exercise=one-hot edition=0123456789ab\nfunc oneHot() {}\n"

  private func students(_ handing: Handing = .found) throws -> [String] {
    try ClassHome.found(folder, handing).map { found in
      "\(found.student) \(found.folder.dropFirst(folder.path.count + 1))"
    }
  }

  @Test func `a folder of folders is a class, one with an answer in it is a submission`() throws {
    try folder.write(answer, to: "class/kim/deep/down/x.txt")
    #expect(try students() == ["kim class/kim"])
    try folder.write("notes", to: "class/readme.md")
    #expect(try students() == ["kim class/kim"])
    try folder.write(answer, to: "class/x.txt")
    #expect(try students() == ["class class"])
    #expect(try students(.ofClass) == ["kim class/kim"])
    #expect(try students(.submission) == ["class class"])
  }

  @Test func `a manifest names the student, and orders attempts by their times`() throws {
    for (attempt, time) in [("a", "2026-11-02T10:00:00Z"), ("b", "2026-11-01T10:00:00Z")] {
      try folder.write(answer, to: "class/kim/\(attempt)/x.swift")
      try folder.write(
        "{\"student\":\"Kim Minsu\",\"submittedAt\":\"\(time)\"}",
        to: "class/kim/\(attempt)/\(SubmissionManifest.fileName)")
    }
    #expect(try students() == ["Kim Minsu class/kim/b", "Kim Minsu class/kim/a"])
    try folder.write("{", to: "class/kim/a/\(SubmissionManifest.fileName)")
    #expect {
      _ = try students()
    } throws: { "\($0)".contains("class/kim/a/\(SubmissionManifest.fileName) cannot be read") }
  }

  @Test func `two submissions of one name without times are refused, both named`() throws {
    try folder.write(answer, to: "class/caf\u{E9}/x.swift")
    try folder.write(answer, to: "class/cafe\u{301}/x.swift")
    #expect {
      _ = try students()
    } throws: { "\($0)".hasPrefix("Two submissions are café's: ") }
  }

  private func claims(_ name: String, _ text: String) -> ExerciseClaims {
    ExerciseClaims(Submission(name: name, text: text)) { $0 == "rnn-forward" ? ["rnn-step"] : [] }
  }

  @Test func `first lines decide, then the name, then declarations`() {
    let both = "func rnnStep() {}\nfunc rnnForward() {}\n"
    let line = "// unroll exercise=fold edition=0123456789ab\n"
    #expect(claims("a.txt", both).exercises == ["rnn-forward"])
    #expect(claims("a.txt", both).helpers == ["rnn-step"])
    #expect(claims("rnn-step.swift", both).exercises == ["rnn-step"])
    #expect(claims("rnn-step.swift", line + both).exercises == ["fold"])
    #expect(
      claims("a.txt", line + both + line.replacing("fold", with: "one-hot")).exercises == [
        "fold", "one-hot",
      ])
    #expect(claims("a.txt", "func other() {}").isEmpty)
  }
}
