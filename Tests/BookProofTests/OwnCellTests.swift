import Exercises
import Foundation
import Grading
import Testing

/// A learner's whole cell: which half is to blame is told apart.
@Suite(.serialized) struct OwnCellTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let cell: String
    let name: String
    /// Edits of the solutions: slug, old text, new text.
    let edits: [(String, String, String)]
    let finding: String?
    var testDescription: String { "\(cell), \(name)" }
  }

  static let cases = [
    Case(cell: "rnn", name: "no mistake", edits: [], finding: nil),
    Case(
      cell: "rnn", name: "forward only", edits: [("rnn-step", "tanh(", "sigmoid(")],
      finding: "backward-of-another-forward"),
    Case(
      cell: "rnn", name: "backward only",
      edits: [("rnn-step-backward", "1 - output * output", "1 + output * output")],
      finding: "backward-wrong"),
    Case(
      cell: "rnn", name: "both consistently",
      edits: [
        ("rnn-step", "tanh(", "sigmoid("),
        ("rnn-step-backward", "1 - output * output", "output * (1 - output)"),
      ], finding: "consistent-but-another-cell"),
    Case(
      cell: "rnn", name: "both, each in its own way",
      edits: [
        ("rnn-step", "tanh(", "sigmoid("),
        ("rnn-step-backward", "1 - output * output", "1 + output * output"),
      ], finding: "forward-and-backward-wrong"),
  ]

  @Test(arguments: cases)
  func `the guilty half of a cell is found`(item: Case) throws {
    let cell = try #require(OwnCell.named(item.cell))
    let folder = NSTemporaryDirectory() + "own-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var files: [String: String] = [:]
    for slug in cell.slugs {
      var text = try ProofBook.solution(slug)
      for (_, old, new) in item.edits
      where item.edits.contains(where: { $0.0 == slug && $0.1 == old }) {
        text = text.replacing(old, with: new)
      }
      files[slug] = "\(folder)/\(slug).swift"
      try text.write(toFile: "\(folder)/\(slug).swift", atomically: true, encoding: .utf8)
    }
    let verdict = ProofBook.grader.grade(own: cell, files: files, seed: 7)
    #expect(
      verdict.status == (item.finding == nil ? .pass : .wrong), "\(verdict.firstMessage ?? "")")
    #expect(verdict.diagnosis.first?.misconception == item.finding)
  }

  @Test func `a cell with a missing part is unfinished`() throws {
    let cell = try #require(OwnCell.named("rnn"))
    let verdict = ProofBook.grader.grade(own: cell, files: [:], seed: 7)
    #expect(verdict.status == .unfinished)
    #expect(verdict.firstMessage?.hasPrefix("rnn-step.swift is missing") == true)
  }
}
