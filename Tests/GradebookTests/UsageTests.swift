import Foundation
import Gradebook
import Testing

/// What `grader` says, and with which status it ends, where it is called wrongly.
@Suite struct UsageTests {
  private let folder = Folder()

  init() throws {
    try folder.write("notes", to: "notes.txt")
    try folder.write("id,name\n7,Kim\n", to: "canvas.csv")
    try folder.write("{\"exercises\": [\"fold\"]}", to: "a.json")
    for name in ["empty", "sub"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
    try Gradebook(path: folder.path + "/g", for: .grading).close()
  }

  /// What is typed, and a part of what is said.
  static let mistakes: [(typed: String, says: String)] = [
    ("grade nope.swift", "There is no file or folder nope.swift."),
    ("grade nope.swift --json", "There is no file or folder nope.swift."),
    ("grade empty", "No Swift file was found in empty."),
    ("grade empty --json", "No Swift file was found in empty."),
    ("grade empty --gradebook g --exercise fold", "--exercise and --own do not go with"),
    ("grade empty --gradebook g --regrade foldd", "no exercise \"foldd\". Did you mean \"fold\"?"),
    ("cluster --gradebook g --exercise foldd", "Did you mean \"fold\"?"),
    ("similar --gradebook g --exercise foldd", "Did you mean \"fold\"?"),
    ("collect nope.zip --from canvas --into c", "nope.zip cannot be read: there is no such file"),
    ("collect notes.txt --from canvas --into c", "notes.txt cannot be unpacked"),
    ("collect empty --from folder --into notes.txt", "notes.txt exists already."),
    ("collect sub --from folder --into nope/c", "cannot be written: there is no such file or fold"),
    ("stats --gradebook g --assignment nope.json", "nope.json cannot be read: there is no such"),
    ("stats --gradebook g --assignment empty", "empty cannot be read: it is a folder."),
    ("stats --gradebook nope", "There is no gradebook nope."),
    ("stats --gradebook notes.txt", "notes.txt is not a gradebook."),
    ("stats --gradebook empty", "empty is a folder, not a gradebook."),
    ("feedback back --gradebook g --merge nope.csv", "nope.csv cannot be read"),
    ("export empty --format json --gradebook g", "empty cannot be written: it is a folder."),
    ("export back --format gradescope --gradebook nope", "There is no gradebook nope."),
    ("feedback notes.txt --gradebook g", "notes.txt cannot be written: a file is where a folder"),
    ("new-assignment fold --roster nope.csv", "nope.csv cannot be read: there is no such file"),
    ("new-assignment fold --roster notes.txt", "The heading needs the columns"),
    ("new-assignment fold --output a.json", "a.json exists already. Name another file"),
    ("new-assignment fold --output nope/b.json", "written: there is no such file or folder. Name"),
    ("new-assignment fold --due soon", "Usage: grader new-assignment"),
  ]

  @Test(arguments: mistakes)
  func `what is named wrongly is told, and ends with 2`(typed: String, says: String) throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let run = try CommandRun(typed.split(separator: " ").map(String.init), in: folder.path)
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.errors.contains(says), "\(run.errors)")
    // Usage shows three dots; two are a sentence in a sentence.
    #expect(!run.errors.contains(/[^.]\.\.([^.]|$)/) && run.output.isEmpty)
    let after = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    #expect(Set(after.filter { !$0.hasPrefix(".run-") }) == Set(before))
  }

  @Test func `what the machine refuses ends with 3`() throws {
    let run = try CommandRun(["adapter", "slurm", "--into", "/proc/here"], in: folder.path)
    #expect(run.status == 3, "\(run.errors)")
  }

  @Test func `no gradebook is made in a folder's place, or in a folder that is not there`() {
    let (here, there) = (folder.path + "/empty", folder.path + "/nope/g")
    #expect(throws: GradebookError.isFolder(path: here)) {
      try Gradebook(path: here, for: .grading)
    }
    #expect(throws: GradebookError.noFolder(path: there)) {
      try Gradebook(path: there, for: .grading)
    }
  }

  @Test func `a roster is found from the assignment's own folder`() throws {
    let run = try CommandRun(
      ["new-assignment", "fold", "--roster", "canvas.csv", "--output", "sub/b.json"],
      in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Assignment(path: folder.path + "/sub/b.json").roster.students.map(\.id) == ["7"])
  }

  @Test func `of several files each verdict tells whose it is`() throws {
    for name in ["kim", "lee"] { try folder.write("func fold(", to: "class/\(name)/fold.swift") }
    let run = try CommandRun(
      ["grade", "class", "--isolation", "plain", "--unsafe-trust-submissions"], in: folder.path)
    #expect(run.status == 1, "\(run.errors)")
    #expect(
      run.output.contains("kim/fold.swift: fold: ") && run.output.contains("lee/fold.swift: fold: ")
    )
  }
}
