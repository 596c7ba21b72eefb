import Book
import Recurrent
import Testing

/// The tables of the last chapter, against the recorded runs of its experiments.
struct ShootOutTests {
  let book: Book

  init() throws { book = try theBook() }

  private static let cells = ["rnn", "lstm", "gru"]

  @Test func `the table of updates shows when each cell had learned to add`() throws {
    let table = try book.table(under: "plain cell", in: "shoot-out")
    let experiment = try #require(Experiment.named("adding-problem"))
    #expect(table.map(\.first) == ["30", "60", "100"])
    for row in table {
      let steps = try #require(Double(row[0]))
      let values = experiment.shown(["steps": steps]).values
      let printed = row.dropFirst().map { PrintedNumber.all(in: $0).last?.value ?? 0 }
      #expect(printed == Self.cells.map { values["\($0)-learned"] }, "T = \(row[0])")
    }
  }

  @Test func `the table of sizes shows how many parameters each cell has`() throws {
    let table = try book.table(under: "H", in: "shoot-out")
    let values = try #require(Experiment.named("adding-problem")).shown().values
    let printed = table.map { PrintedNumber.all(in: $0[2]).last?.value }
    #expect(printed == Self.cells.map { values["\($0)-parameters"] })
  }
}
