import Book
import Foundation
import Gradebook
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A class from the zip that Canvas hands out to what goes back into Canvas.
@Suite struct CanvasClassTests {
  @Test func `three commands lead from Canvas's zip to its points and feedback`() throws {
    let folder = Folder()
    try Data(try CanvasClass(Book(home: ContentHome.find())).zip)
      .write(to: URL(filePath: folder.path + "/submissions.zip"))
    try folder.write(CanvasClass.assignment, to: "assignment.json")
    try folder.write(CanvasClass.times, to: "times.csv")
    try folder.write(CanvasClass.table(), to: "canvas.csv")

    let collected = try CommandRun(
      [
        "collect", "submissions.zip", "--from", "canvas", "--into", "class", "--assignment",
        "assignment.json", "--times", "times.csv",
      ], in: folder.path)
    // Somebody's notes.txt is left out.
    #expect(collected.status == 1, "\(collected.errors)")
    #expect(collected.output.hasPrefix("Collected into class: 30 submissions with "))
    #expect(collected.output.contains("Marked as late: 6."))
    #expect(collected.errors.contains("Kim, Number 1026: notes.txt is no Swift file"))
    #expect(collected.errors.contains("Kim, Number 1031: nothing handed in."))

    let graded = try CommandRun(
      ["grade", "class", "--gradebook", "class.gradebook", "--seed", "11"], in: folder.path)
    #expect(graded.status == 1, "\(graded.errors)")
    let refused =
      "1027, rnn-step: More than one file answers rnn-step: rnn-step.swift, second.swift."
    #expect(graded.output.contains(refused), "\(graded.output)")

    let feedback = ["--gradebook", "class.gradebook", "--assignment", "assignment.json"]
    let returned = try CommandRun(
      ["feedback", "back"] + feedback + ["--merge", "canvas.csv"], in: folder.path)
    #expect(returned.status == 0, "\(returned.errors)")
    #expect(
      try read("back/grades.csv", folder)
        == CanvasClass.table(points: CanvasClass.sheet).replacing("=1+1", with: "'=1+1"))
    try checkFeedback(folder)
    try checkExports(folder, feedback)
    try checkReports(folder, feedback)
    try changeTwoGrades(folder, feedback)
  }

  private func checkFeedback(_ folder: Folder) throws {
    // The zip is that of Canvas again: read as such it names the same students.
    let report = try Collector(source: .canvas)
      .collect(folder.path + "/back/feedback-canvas.zip", into: folder.path + "/again")
    #expect(Set(report.rows.map(\.student)) == Set((1001...1030).map(String.init)))
    let page = try page(of: 1021, folder)
    #expect(page.contains("Handed in 3 days late, 1 of them free: 80 % of the credit counts."))
    #expect(page.contains("dby: not yet") && page.contains("dWhy: right"))
    #expect(page.contains("40 of 60 points."))
    // What hidden cases hold would show as numbers with a point in them.
    #expect(!page.contains("expected ") && !page.contains("--seed"))
    #expect(try self.page(of: 1024, folder).contains("error") == false)
    // The compiler's words are about the student's own text, and may be told.
    #expect(try self.page(of: 1024, folder).contains("expected expression"))
    #expect(try self.page(of: 1025, folder).contains("&lt;b\\>\\|my answer=final.swift"))
    #expect(try self.page(of: 1025, folder, "html").contains("&lt;b&gt;|my answer=final.swift"))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/back")
    where !name.hasSuffix(".zip") {
      #expect(try !read("back/\(name)", folder).contains("LEAK"), "\(name)")
    }
  }

  private func checkExports(_ folder: Folder, _ options: [String]) throws {
    for format in ["gradescope", "junit", "nbgrader", "classroom", "json"] {
      let run = try CommandRun(["export", format, "--format", format] + options, in: folder.path)
      #expect(run.status == 0, "\(run.errors)")
    }
    let results = try object("gradescope/1021.json", folder)
    #expect(results["score"] as? Double == 40)
    let tests = try #require(results["tests"] as? [[String: Any]])
    #expect(tests.map { $0["name"] as? String } == ["one-hot", "rnn-step", "head-backward"])
    #expect(tests.map { $0["score"] as? Double } == [8, 16, 16])
    #expect(tests.map { $0["max_score"] as? Double } == [10, 20, 30])
    #expect(tests.map { $0["status"] as? String } == ["passed", "passed", "failed"])
    let keys = Set(tests.flatMap(\.keys))
    #expect(
      keys == [
        "score", "max_score", "status", "name", "number", "output", "output_format", "tags",
        "visibility",
      ])
    let classroom = try object("classroom/1022.json", folder)
    #expect(classroom["version"] as? Int == 1 && classroom["status"] as? String == "fail")
    #expect(classroom["max_score"] as? Double == 60)
    for name in ["gradescope/1023.json", "classroom/1023.json"] {
      #expect(try !read(name, folder).contains("LEAK"))
    }
    let table = try CSVTable(read("nbgrader", folder)).rows
    #expect(
      table[0] == [
        "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
        "raw_score", "late_submission_penalty", "score", "max_score",
      ])
    #expect(table.first { $0[3] == "1018" }?.suffix(4) == ["60", "6", "54", "60"])
    #expect(table.first { $0[3] == "1018" }?[2] == "2026-10-04T00:00:00+02:00")
    #expect(table.first { $0[3] == "1030" }?[5] == "'=1+1")
    try checkJUnit(read("junit", folder))
    let open = CanvasClass.assignment.replacing("\"never\"", with: "\"always\"")
    try folder.write(open, to: "open.json")
    let run = try CommandRun(
      ["feedback", "open", "--gradebook", "class.gradebook", "--assignment", "open.json"],
      in: folder.path)
    #expect(run.status == 0)
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/open")
        .first { $0.contains("_1022_") && $0.hasSuffix(".md") })
    #expect(try read("open/\(name)", folder).contains("grader grade head-backward.swift --seed 11"))
  }

  private func checkReports(_ folder: Folder, _ options: [String]) throws {
    let cluster = try CommandRun(["cluster"] + options, in: folder.path).output
    #expect(
      cluster.contains(
        """
        rnn-step: 2 answers compute the same, wrong in hiddenState
          Kim, Number 1008, Kim, Number 1009
          the shortest, by Kim, Number 1008:
          │ import RecurrentKit
        """))
    let similar = try CommandRun(
      ["similar", "--exercise", "rnn-step"] + options, in: folder.path
    ).output
    #expect(
      similar.contains(
        /rnn-step  Kim, Number 1012  Kim, Number 1013  100 % +the same text/))
    // Nobody whose file holds other code is called the same as the starter.
    #expect(!similar.contains("Kim, Number 1028"))
    let stats = try CommandRun(["stats"] + options, in: folder.path).output
    // 28 hand in, one of them does not compile, one is refused, one is a starter: 25 are asked.
    #expect(stats.contains("rnn-step: 21 of 28 pass"))
    #expect(stats.contains(/values: hiddenState +21\/25/))
    #expect(stats.contains("most common wrong idea: bias-missing, 2 times"))
    let report = try CommandRun(["report"] + options, in: folder.path).output
    #expect(report.contains(/Kim, Number 1018  1018 +54 +100 % late 2/))
    #expect(report.hasSuffix("31 students, of 60 points.\n1 handed in nothing.\n"))
    let anonymous = CanvasClass.assignment.replacing(
      "\"points\": 60", with: "\"points\": 60, \"anonymous\": true")
    try folder.write(anonymous, to: "anonymous.json")
    let hidden = try CommandRun(
      ["report", "--gradebook", "class.gradebook", "--assignment", "anonymous.json"],
      in: folder.path
    ).output
    #expect(!hidden.contains("Kim") && hidden.contains("student "))
  }

  private func checkJUnit(_ text: String) throws {
    let reader = JUnitReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.suites.count == 31)
    for suite in reader.suites { #expect(suite.told == suite.counted, "\(suite.name)") }
    #expect(reader.suites.contains { $0.name == "=1+1 Kim" && $0.counted[1...] == [0, 0, 0] })
  }

  private func object(_ name: String, _ folder: Folder) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(read(name, folder).utf8)) as? [String: Any])
  }

  private func changeTwoGrades(_ folder: Folder, _ options: [String]) throws {
    let override = try CommandRun(
      [
        "override", "1024", "rnn-step", "--score", "0.5", "--reason", "A sign was missing.",
        "--gradebook", "class.gradebook",
      ], in: folder.path)
    #expect(override.status == 0, "\(override.errors)")
    // The student says which of the two files counts.
    let place = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/class")
        .first { $0.hasSuffix("-1027") })
    try FileManager.default.removeItem(
      atPath: "\(folder.path)/class/\(place)/rnn-step-2.swift")
    _ = try CommandRun(
      ["grade", "class", "--gradebook", "class.gradebook"], in: folder.path)
    let diff = try CommandRun(
      ["diff", "class.gradebook@1", "class.gradebook"], in: folder.path)
    #expect(diff.status == 1, "\(diff.errors)")
    #expect(diff.output.contains("1024, rnn-step: "), "\(diff.output)")
    #expect(diff.output.contains(" set it: A sign was missing."), "\(diff.output)")
    #expect(diff.output.contains("1027, rnn-step: "), "\(diff.output)")
    #expect(diff.output.contains("2 grades of 2 students change."), "\(diff.output)")
    let export = try CommandRun(
      ["export", "after.csv", "--format", "canvas", "--merge", "canvas.csv"] + options,
      in: folder.path)
    #expect(export.status == 0, "\(export.errors)")
    var points = CanvasClass.sheet
    (points[1024], points[1027]) = ("50", "60")
    #expect(
      try read("after.csv", folder)
        == CanvasClass.table(points: points).replacing("=1+1", with: "'=1+1"))
  }

  private func read(_ name: String, _ folder: Folder) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
  }

  private func page(of id: Int, _ folder: Folder, _ ending: String = "md") throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/back")
    let name = try #require(names.first { $0.contains("_\(id)_") && $0.hasSuffix(".\(ending)") })
    return try read("back/\(name)", folder)
  }
}

/// Reads JUnit's XML as a server does: suites with the numbers that they tell.
private final class JUnitReader: NSObject, XMLParserDelegate {
  struct Suite {
    let name: String
    /// Tests, failures, errors and skipped, as told and as counted.
    let told: [Int]
    var counted = [0, 0, 0, 0]
  }

  var suites: [Suite] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if name == "testsuite" {
      let told = ["tests", "failures", "errors", "skipped"].map { Int(attributes[$0] ?? "") ?? -1 }
      suites.append(Suite(name: attributes["name"] ?? "", told: told))
    }
    guard let place = ["testcase", "failure", "error", "skipped"].firstIndex(of: name) else {
      return
    }
    suites[suites.count - 1].counted[place] += 1
  }
}
