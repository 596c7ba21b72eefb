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
    /// The idea of the catalogue that the cell embodies, where it is one.
    var idea: String? = nil
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

  static let gatedCases: [Case] = {
    let original = ("lstm-step", "forgetGate * c +", "c +")
    let keepsOld = (
      "gru-step", "(1 - updateGate) * h + updateGate * candidate",
      "updateGate * h + (1 - updateGate) * candidate"
    )
    let takesNew = (
      "gru-step-after", "(1 - updateGate) * candidate + updateGate * h",
      "updateGate * candidate + (1 - updateGate) * h"
    )
    let after = "gru-step-backward-after"
    return [
      Case(cell: "lstm", name: "no mistake", edits: [], finding: nil),
      Case(
        cell: "lstm", name: "forward only", edits: [original],
        finding: "backward-of-another-forward", idea: "forget-gate-missing"),
      Case(
        cell: "lstm", name: "backward only",
        edits: [("lstm-step-backward", "dc: dCell * f", "dc: dCell")], finding: "backward-wrong",
        idea: "forget-missing-in-dc"),
      Case(
        cell: "lstm", name: "both consistently: the cell of 1997",
        edits: [
          original, ("lstm-step-backward", "dc: dCell * f", "dc: dCell"),
          ("lstm-step-backward", "let dForget = dCell * c", "let dForget = 0 * c"),
        ], finding: "consistent-but-another-cell", idea: "forget-gate-missing"),
      Case(cell: "gru", name: "no mistake", edits: [], finding: nil),
      Case(
        cell: "gru", name: "forward only", edits: [keepsOld],
        finding: "backward-of-another-forward", idea: "z-keeps-old"),
      Case(
        cell: "gru", name: "backward only",
        edits: [("gru-step-backward", "upstream * (n - h)", "upstream * (h - n)")],
        finding: "backward-wrong", idea: "dz-sign-flipped"),
      Case(
        cell: "gru", name: "both consistently: z keeps the old state",
        edits: [
          keepsOld, ("gru-step-backward", "upstream * (n - h)", "upstream * (h - n)"),
          ("gru-step-backward", "let direct = upstream * (1 - z)", "let direct = upstream * z"),
          (
            "gru-step-backward", "let dCandidate = upstream * z",
            "let dCandidate = upstream * (1 - z)"
          ),
        ], finding: "consistent-but-another-cell", idea: "z-keeps-old"),
      Case(cell: "gru-after", name: "no mistake", edits: [], finding: nil),
      Case(
        cell: "gru-after", name: "forward only", edits: [takesNew],
        finding: "backward-of-another-forward", idea: "z-takes-new"),
      Case(
        cell: "gru-after", name: "backward only",
        edits: [(after, "let dq = dan * r", "let dq = dan")], finding: "backward-wrong"),
      Case(
        cell: "gru-after", name: "both consistently: z takes the new state",
        edits: [
          takesNew, (after, "upstream * (h - n)", "upstream * (n - h)"),
          (after, "let direct = upstream * z", "let direct = upstream * (1 - z)"),
          (after, "let dCandidate = upstream * (1 - z)", "let dCandidate = upstream * z"),
        ], finding: "consistent-but-another-cell", idea: "z-takes-new"),
    ]
  }()

  @Test(arguments: cases + gatedCases)
  func `the guilty half of a cell is found`(item: Case) throws {
    let cell = try #require(OwnCell.named(item.cell))
    let folder = NSTemporaryDirectory() + "own-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var files: [String: String] = [:]
    for slug in cell.slugs {
      var text = try ProofBook.solution(slug)
      for (place, old, new) in item.edits where place == slug {
        #expect(text.contains(old), "\(slug) no longer says \(old)")
        text = text.replacing(old, with: new)
      }
      files[slug] = "\(folder)/\(slug).swift"
      try text.write(toFile: "\(folder)/\(slug).swift", atomically: true, encoding: .utf8)
    }
    let verdict = ProofBook.grader.grade(own: cell, files: files, seed: 7)
    #expect(
      verdict.status == (item.finding == nil ? .pass : .wrong), "\(verdict.firstMessage ?? "")")
    #expect(verdict.diagnosis.first?.misconception == item.finding)
    if let idea = item.idea { #expect(verdict.diagnosis.contains { $0.misconception == idea }) }
  }

  @Test func `a cell with a missing part is unfinished`() throws {
    let cell = try #require(OwnCell.named("rnn"))
    let verdict = ProofBook.grader.grade(own: cell, files: [:], seed: 7)
    #expect(verdict.status == .unfinished)
    #expect(verdict.firstMessage?.hasPrefix("rnn-step.swift is missing") == true)
  }
}
