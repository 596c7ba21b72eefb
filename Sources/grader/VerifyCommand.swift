import ArgumentParser
import Book
import Foundation
import Grading

/// `grader verify`: the author's proof.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Proves that every exercise can be solved, can be failed, and names its mistakes.")

  @Argument(help: "The exercises to prove; all when none is named.")
  var slugs: [String] = []

  @Flag(help: "Write the fingerprints of the misconceptions anew.")
  var record = false

  @Flag(help: "Run every single-token change of the solutions instead, and list the survivors.")
  var mutate = false

  @Option(help: "The seed of the random cases.")
  var seed: UInt64 = 7

  func run() throws {
    let book = try Book(home: try ContentHome.find())
    let names = try slugs.map { try book.exercise(named: $0).slug }
    let all = book.exercises.map(\.slug)
    if mutate { return try mutate(names.isEmpty ? all : names, book) }
    let verifier = Verifier(book: book, grader: try Grader(book: book), seed: seed)
    let report = verifier.verify(names.isEmpty ? all : names, isRecording: record)
    print(VerifyTable(report).text)
    if !report.problems.isEmpty { throw ExitCode(1) }
  }
}

extension VerifyCommand {
  private func mutate(_ slugs: [String], _ book: Book) throws {
    let proof = MutationProof(book: book, grader: try Grader(book: book), seed: seed)
    for slug in slugs {
      let row = try proof.row(slug)
      print(
        "\(slug): \(row.all) changes, \(row.refused) do not compile, \(row.rejected) rejected, "
          + "\(row.sameSize + row.listed) equivalent, \(row.survivors.count) survive; "
          + "\(row.named.count) named, \((row.seconds * 10).rounded() / 10) s")
      for survivor in row.survivors { print("  survives  \(survivor)") }
      for (mutation, ideas) in row.named { print("  named     \(mutation): \(ideas)") }
    }
  }
}

/// The report of a proof as a table.
struct VerifyTable {
  let report: VerifyReport

  init(_ report: VerifyReport) { self.report = report }

  var text: String {
    let header = ["exercise", "starter", "solution", "wrong ideas", "rejected", "named", "trivial"]
    let rows = report.rows.map { row in
      [
        row.slug, row.isStarterUnfinished ? "unfinished" : "NOT YET",
        row.isSolutionRight ? "pass" : "FAIL", "\(row.misconceptions)", "\(row.rejected)",
        "\(row.named)", "\(row.trivialRejected)/\(row.trivial) score 0",
      ]
    }
    let sums = [
      "\(report.rows.count) exercises", "\(report.rows.filter(\.isStarterUnfinished).count)",
      "\(report.rows.filter(\.isSolutionRight).count)",
      "\(report.rows.map(\.misconceptions).reduce(0, +))",
      "\(report.rows.map(\.rejected).reduce(0, +))", "\(report.rows.map(\.named).reduce(0, +))",
      "\(report.rows.map(\.trivialRejected).reduce(0, +))/\(report.rows.map(\.trivial).reduce(0, +))",
    ]
    let table = Self.aligned([header] + rows + [sums])
    let seconds = (report.seconds * 10).rounded() / 10
    let end = report.problems.isEmpty ? "No problems" : "\(report.problems.count) problems"
    return (table + report.problems.map(\.description) + ["\(end), \(seconds) s."])
      .joined(separator: "\n")
  }

  static func aligned(_ rows: [[String]]) -> [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { text, width in
        text + String(repeating: " ", count: width - text.count)
      }.joined(separator: "  ")
    }
  }
}
