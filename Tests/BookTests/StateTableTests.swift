import Book
import Foundation
import Recurrent
import Testing

/// The tables of states, computed again from their experiments.
struct StateTableTests {
  let book: Book

  init() throws { book = try theBook() }

  @Test func `the fold's table shows its states`() throws {
    let series = try series("fold-two-orders")
    let words = [Array("stop"), Array("post")]
    let expected = try (0..<4).map { step in
      try [["\(step + 1)"]]
        + words.map { word in
          let entries = try ["o", "p", "s", "t"].map { letter in
            try #require(series["\(String(word))-\(letter)"]).y[step]
          }
          return [
            String(word[step]), entries.map { $0.formatted() }.joined(separator: ", "),
          ]
        }
    }
    let table = try book.table(under: "\"stop\"", in: "order-matters")
    #expect(table == expected.map { $0.flatMap { $0 } })
  }

  @Test func `the step by hand ends in its states`() throws {
    let values = try #require(Experiment.named("worked-step")).run().values
    let states = try [1, 2].map { printed(try #require(values["unit-\($0)"])) }
    let table = try book.table(under: "first unit", in: "one-cell")
    #expect(table.last == ["new hidden state"] + states)
  }

  @Test func `the table of one rule shows each state twice, as new and as old`() throws {
    let values = try #require(Experiment.named("same-rule")).run().values
    let states = try (1...3).map { step in
      try [1, 2].map { printed(try #require(values["step-\(step)-unit-\($0)"])) }
        .joined(separator: ", ")
    }
    let expected = zip(["0, 0"] + states, states).enumerated().map { step, pair in
      ["\(step + 1)", pair.0, pair.1]
    }
    #expect(try book.table(under: "old state", in: "one-cell") == expected)
  }

  @Test func `the table of the cut run shows its states`() throws {
    let series = try series("split-run")
    let names = [
      ("in one go", "whole"), ("cut after 2, state carried", "carried"),
      ("cut after 2, second half from 0", "dropped"),
    ]
    let expected = try names.map { title, name in
      [title] + (try #require(series[name])).y.map(printed)
    }
    #expect(try book.table(under: "h_1", in: "unrolling") == expected)
  }

  /// A state as the chapters print it, with three places and a true minus sign.
  private func printed(_ number: Double) -> String {
    String(format: "%.3f", number).replacing("-", with: "−")
  }
}
