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
}
