import Book
import Recurrent
import Testing

/// The tables and figures of the gated cells, computed again from their experiments.
struct GatedCellTests {
  let book: Book

  init() throws { book = try theBook() }

  @Test func `the table of forget biases shows what they keep`() throws {
    let table = try book.table(under: "left after 100 steps", in: "lstm-cell")
    #expect(table.map(\.first) == ["0", "1", "2", "4"])
    for row in table {
      let keys = ["keep", "half", "left"].map { "\($0)-\(row[0])" }
      try expectCells(row.dropFirst(), print: keys, of: "keep-fraction")
    }
  }

  @Test func `the step of the LSTM by hand ends in its gates`() throws {
    let table = try book.table(under: "squashed", in: "lstm-cell")
    try expectCells(
      table.map { $0[2] }, print: ["input-gate", "forget-gate", "output-gate", "candidate"],
      of: "lstm-by-hand")
  }

  @Test func `the latch shows its gates and its states`() throws {
    let rows = try book.figure(containing: "value v", in: "lstm-cell").split(separator: "\n")
    for (name, series) in try series("latch") {
      let row = try #require(rows.first { $0.contains(name) }, "\(name)")
      let cells = row.split(separator: " ").suffix(series.y.count).map(String.init)
      for (cell, measured) in zip(cells, series.y) {
        let isRight =
          switch cell {
          case "██": measured > 0.9999
          case "··": abs(measured) < 0.0001
          default: PrintedNumber.all(in: cell).first?.rounds(measured) == true
          }
        #expect(isRight, "The \(name) is \(measured), not \(cell).")
      }
    }
  }

  @Test func `the two steps by hand end in the differences`() throws {
    let table = try book.table(under: "step 1", in: "lstm-backward")
    try expectCells(table.suffix(2).map { $0[2] }, print: ["dh0", "dc0"], of: "lstm-two-steps")
  }

  @Test func `the table of the LSTM's slips shows their errors`() throws {
    let table = try book.table(under: "error of dW", in: "lstm-backward")
    let slips = [
      "tanhTwice", "gatesSquashedTwice", "hiddenNotCarried", "cellNotCarried", "neitherCarried",
    ]
    try expectCells(table.map { $0[1] }, print: slips, of: "lstm-slips")
  }

  @Test func `the step of the GRU by hand ends in its gates`() throws {
    let table = try book.table(under: "reset gate", in: "gru-cell")
    let row = try #require(table.last).dropFirst()
    try expectCells(row, print: ["update", "reset", "candidate"], of: "gru-worked-step")
  }

  @Test func `the table of the GRU's slips shows their errors`() throws {
    let table = try book.table(under: "largest in 12 steps", in: "gru-cell")
    for (row, slip) in zip(table, ["reset-after", "convention"]) {
      try expectCells(
        row.dropFirst(), print: ["\(slip)-first", "\(slip)-largest"], of: "gru-slips")
    }
    #expect(table.count == 2)
  }
}
