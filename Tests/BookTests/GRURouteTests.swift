import Book
import Testing

/// The tables of the GRU's routes, computed again from their experiments.
struct GRURouteTests {
  let book: Book

  init() throws { book = try theBook() }

  @Test func `the table of the highway shows its norms`() throws {
    let table = try book.table(under: "mean z", in: "gru-backward")
    #expect(table.map(\.first) == ["0", "−2", "−4"])
    for (row, name) in zip(table, ["Half", "Low", "Lowest"]) {
      let keys = ["meanUpdate", "all", "direct", "detours"].map { $0 + name }
      try expectCells(row.dropFirst(), print: keys, of: "gru-highway")
    }
  }

  @Test func `the table of cut routes shows their errors`() throws {
    let table = try book.table(under: "cut in every step", in: "gru-backward")
    #expect(table.count == 3)
    for (row, cut) in zip(table, ["gatePaths", "resetConstant", "directPath"]) {
      try expectCells(
        row.dropFirst(), print: ["\(cut)Half", "\(cut)Lowest"], of: "gru-slips-backward")
    }
  }
}
