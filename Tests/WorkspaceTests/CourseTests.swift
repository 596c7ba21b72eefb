import Book
import Foundation
import Grading
import Testing
import Workspace

import struct Workspace.Progress

@Suite struct CourseTests {
  let sandbox: Sandbox
  let book: Book

  init() throws {
    sandbox = try Sandbox()
    book = try Sandbox.book()
  }

  /// The short path as the design lists it.
  private static let core = [
    "one-hot", "rnn-step", "rnn-forward", "gradient-check", "head-backward", "rnn-step-backward",
    "bptt", "scalar-memory", "lstm-step", "lstm-forward", "lstm-step-backward", "lstm-bptt",
    "gru-step", "gru-step-backward",
  ]
  private static let forward = [
    "one-hot", "rnn-step", "rnn-forward", "lstm-step", "gru-step", "sample",
  ]

  private func course(_ path: LearningPath, passed: [String] = [], studied: [String] = []) throws
    -> Course
  {
    var progress = try Progress(
      of: Workspace.make(in: sandbox.path("\(UUID())"), path: path, edition: "0123456789ab"))
    for slug in studied { try progress.recordStudied(slug) }
    for slug in passed {
      var verdict = Verdict(file: "\(slug).swift", edition: "0123456789ab", seed: 7)
      verdict.exercise = slug
      verdict.status = .pass
      try progress.record(verdict)
    }
    return Course(book: book, path: path, progress: progress)
  }

  @Test func `the paths hold what the design lists, as far as it exists`() throws {
    let all = book.exercises.map(\.slug)
    #expect(LearningPath.core.exercises(of: book).map(\.slug) == Self.core.filter(all.contains))
    #expect(
      LearningPath.forward.exercises(of: book).map(\.slug) == Self.forward.filter(all.contains))
    #expect(LearningPath.all.exercises(of: book).map(\.slug) == all)
  }

  @Test func `next follows the path and comes back to what was left out`() throws {
    let core = try course(.core, passed: ["rnn-step"])
    #expect(core.next(after: nil)?.slug == "one-hot")
    #expect(core.next(after: "rnn-step")?.slug == "rnn-forward")
    #expect(core.current?.slug == "rnn-forward")
    #expect(try course(.all).next(after: "one-hot")?.slug == "fold")
    let last = try #require(core.exercises.last)
    #expect(core.next(after: last.slug)?.slug == "one-hot")
  }

  @Test func `at the end of a path what was studied is offered afresh`() throws {
    let slugs = LearningPath.core.exercises(of: book).map(\.slug)
    let course = try course(.core, passed: Array(slugs.dropFirst()), studied: [slugs[0]])
    #expect(course.current?.slug == slugs[0])
    #expect(!course.isFinished)
    #expect(try self.course(.core, passed: slugs).current == nil)
    #expect(try self.course(.core, passed: slugs).isFinished)
  }

  @Test func `a ladder holds the hints of its output and those of all`() throws {
    let exercise = try book.exercise(named: "rnn-forward")
    let outputs = HintLadder.outputs(of: exercise)
    try #require(outputs.count > 1)
    let ladder = try HintLadder(exercise, output: outputs[1].uppercased())
    #expect(ladder.output == outputs[1])
    #expect(ladder.rungs.joined().allSatisfy { [outputs[1], nil].contains($0.output) })
    #expect(try HintLadder(exercise, output: nil, open: [outputs[1]]).output == outputs[1])
    #expect(ladder.rung(after: 0) == 1)
    #expect(ladder.rung(after: 99) == ladder.rungs.count)
    #expect(throws: WorkspaceError.unknownOutput("dz", slug: "rnn-forward", outputs: outputs)) {
      try HintLadder(exercise, output: "dz")
    }
  }

  @Test func `an output without hints of its own has those of its function or of all`() throws {
    let step = try book.exercise(named: "lstm-step")
    #expect(try HintLadder(step, output: "inputGate").output == nil)
    #expect(try HintLadder(step, output: nil, open: ["inputGate", "cellState"]).output == nil)
    #expect(try HintLadder(step, output: nil, open: ["cellState"]).output == "cellState")
    #expect(try HintLadder(step, output: nil).output == nil)
    let port = try book.exercise(named: "pack-and-port")
    #expect(try HintLadder(port, output: "head").output == "parameterCounts")
    #expect(try HintLadder(port, output: nil, open: ["head"]).output == "parameterCounts")
  }

  @Test func `every exercise has a ladder from one to three for every output`() throws {
    for exercise in book.exercises {
      let outputs = Set(HintLadder.outputs(of: exercise) + OutputNames(of: exercise.slug).all)
        .sorted().map(Optional.some)
      for output in outputs.isEmpty ? [nil] : outputs {
        let rungs = try HintLadder(exercise, output: output).rungs.map { $0[0].rung }
        #expect(
          rungs == [1, 2, 3],
          "\(exercise.slug) \(output ?? ""): write the hints that are missing from \(rungs).")
      }
    }
  }
}
