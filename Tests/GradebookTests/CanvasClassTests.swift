import Book
import Foundation
import Gradebook
import Testing

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
    #expect(collected.status == 0, "\(collected.errors)")
    #expect(collected.output.hasPrefix("30 submissions with "))
    #expect(collected.output.contains("6 are marked as late."))
    #expect(collected.errors.contains("Kim, Number 1026: notes.txt is no Swift file"))
    #expect(collected.errors.contains("Kim, Number 1031: nothing handed in."))

    let graded = try CommandRun(
      ["grade", "class", "--gradebook", "class.gradebook", "--seed", "11"], in: folder.path)
    #expect(graded.status == 1, "\(graded.errors)")

    let feedback = ["--gradebook", "class.gradebook", "--assignment", "assignment.json"]
    let returned = try CommandRun(
      ["feedback", "back"] + feedback + ["--merge", "canvas.csv"], in: folder.path)
    #expect(returned.status == 0, "\(returned.errors)")
    #expect(
      try read("back/grades.csv", folder)
        == CanvasClass.table(points: CanvasClass.sheet).replacing("=1+1", with: "'=1+1"))
    try checkFeedback(folder)
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
    #expect(try page.contains("## head-backward") && self.page(of: 1024, folder).contains("rnn-step"))
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
    #expect(diff.output.contains("1027, rnn-step: "), "\(diff.output)")
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

  private func page(of id: Int, _ folder: Folder) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/back")
    let name = try #require(names.first { $0.contains("_\(id)_") && $0.hasSuffix(".md") })
    return try read("back/\(name)", folder)
  }
}
