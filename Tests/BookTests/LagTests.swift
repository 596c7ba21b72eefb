import Book
import Foundation
import Recurrent
import Testing

/// The tables of what is left of a gradient, computed again from their experiments.
struct LagTests {
  let book: Book

  init() throws { book = try theBook() }

  @Test func `the table of radii shows what is left after 100 steps`() throws {
    let table = try book.table(under: "folklore", in: "vanish-explode")
    let experiment = try #require(Experiment.named("gradient-radii"))
    let columns = [0.1, 1].map { experiment.run(["input": $0]).values }
    #expect(table.map(\.first) == ["0.5", "0.9", "1", "1.1", "1.5", "3"])
    for row in table {
      let rho = try #require(Double(row[0]))
      let measured = try [pow(rho, 100)] + columns.map { try #require($0["rho-\(rho)"]) }
      for (cell, number) in zip(row.dropFirst(), measured) {
        let printed = try #require(PrintedNumber.all(in: cell).last)
        // A chaotic network turns the last bits of another C library's tanh into per cent.
        let isRight = rho == 3 ? abs(number / printed.value - 1) < 0.2 : printed.rounds(number)
        #expect(isRight, "At rho = \(rho) \(number) is left, but the table prints \(cell).")
      }
    }
  }

  @Test func `the table of chunk lengths shows the errors`() throws {
    let table = try book.table(under: "K", in: "tame-it")
    try expectCells(
      table.map { $0[1] }, print: table.map { "error-\($0[0])" }, of: "truncation-bias")
  }

  @Test func `the table of forget biases shows both ways back`() throws {
    let table = try book.table(under: "all routes", in: "gradient-highway")
    #expect(table.map(\.first) == ["0", "1", "2", "4"])
    for row in table {
      try expectCells(
        row.dropFirst(), print: ["path-\(row[0])", "total-\(row[0])"], of: "forget-biases")
    }
  }

  @Test func `the Jacobian of the step by hand stands in its table`() throws {
    let table = try book.table(under: "c", in: "gradient-highway")
    for (row, name) in zip(table, ["hidden", "cell"]) {
      try expectCells(
        row.dropFirst(), print: ["\(name)-hidden", "\(name)-cell"], of: "step-jacobian-by-hand")
    }
  }
}
