import Foundation
import Gradebook
import Testing

/// What a page tells a student is about the files that the student has.
@Suite struct FeedbackTests {
  private let folder = Folder()

  @Test func `a page speaks of the student's own files, and its command works on them`() throws {
    let oneHot = try ClassHome.solution("one-hot")
    let noBias = try ClassHome.solution("rnn-step")
      .replacing("seen + remembered + b", with: "seen + remembered")
    let both = oneHot + noBias.replacing("import RecurrentKit", with: "")
    try folder.write(both, to: "handed/kim/kim's hw 1.swift")
    // The name tells one exercise, and the file holds two.
    try folder.write(both, to: "handed/bo/one-hot.swift")
    try folder.write(noBias, to: "handed/cy/rnn-step.swift")
    try folder.write(oneHot, to: "handed/lee/week 1/first.swift")
    try folder.write(oneHot + "\n", to: "handed/lee/second.swift")
    try folder.write(
      oneHot.replacing("  return x", with: "  let y = x return y"), to: "handed/ann/hw1.swift")
    try makePages()

    let commands = try ["kim", "bo", "cy"].map { try command(on: page(of: $0)) }
    #expect(
      commands == [
        "grader grade 'kim'\\''s hw 1.swift' --exercise rnn-step --seed 11",
        "grader grade one-hot.swift --exercise rnn-step --seed 11",
        "grader grade rnn-step.swift --seed 11",
      ])
    for (student, command) in zip(["kim", "bo", "cy"], commands) {
      let script = try folder.write(command + "\n", to: "again-\(student).sh")
      let run = try CommandRun(script: script, in: folder.path + "/handed/\(student)")
      #expect(run.status == 1, "\(run.errors)")
      #expect(run.output.contains("hiddenState"), "\(run.output)")
    }
    #expect(
      try page(of: "lee").contains(
        "More than one file answers one-hot: second.swift, week 1/first.swift. Hand in one"))
    #expect(
      try page(of: "ann").contains("must be separated by ';'. Two statements stand on one line"))
  }

  private func makePages() throws {
    try folder.write(
      #"{"exercises": ["one-hot", "rnn-step"], "showHidden": "always"}"#, to: "assignment.json")
    let commands = [
      ["collect", "handed", "--from", "folder", "--into", "class"],
      ["grade", "class", "--class", "--gradebook", "g", "--seed", "11", "--isolation", "plain"]
        + ["--unsafe-trust-submissions"],
      ["feedback", "back", "--gradebook", "g", "--assignment", "assignment.json"],
    ]
    for (command, status) in zip(commands, [0, 1, 0] as [Int32]) {
      let run = try CommandRun(command, in: folder.path)
      #expect(run.status == status, "\(run.errors)")
    }
  }

  private func page(of student: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/back/\(student).md", encoding: .utf8)
  }

  private func command(on page: String) throws -> String {
    String(try #require(page.split(separator: "\n").first { $0.hasPrefix("grader grade ") }))
  }
}
