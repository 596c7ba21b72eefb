import Book
import Exercises
import Foundation
import Grading
import Testing

/// A backward with one entry of one tensor wrong by 1 % is rejected, and the entry is named.
@Suite(.serialized) struct SmallErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let slug: String
    let function: Function
    let output: Output
    var testDescription: String { "\(slug): \(output.name)" }
  }

  static let cases: [Case] = Exercise.catalog.filter { ProofBook.slugs.contains($0.slug) }.flatMap {
    exercise in
    exercise.functions.filter { !$0.linearIn.isEmpty }.flatMap { function in
      function.outputs.map { Case(slug: exercise.slug, function: function, output: $0) }
    }
  }

  @Test(arguments: cases)
  func `one entry wrong by one per cent is found and named`(item: Case) throws {
    let solution = try ProofBook.solution(item.slug)
    let verdict = ProofBook.grade(try Self.spoiled(solution, item), item.slug)
    #expect(verdict.status == .wrong, "\(verdict.firstMessage ?? "")")
    for output in verdict.outputs {
      let isSpoiled = output.name == item.output.name
      #expect(output.status == (isSpoiled ? .fail : .pass), "\(output.name)")
    }
    let message = verdict.checks.first { $0.name == "values: \(item.output.name)" }?.message ?? ""
    #expect(message.contains("\(item.output.name)[\(Self.entry(item.output))]"), "\(message)")
  }

  /// The solution under another name, and a function of the right name that spoils one entry.
  static func spoiled(_ solution: String, _ item: Case) throws -> String {
    let name = item.function.name
    let declaration = try #require(solution.firstRange(of: "func \(name)("))
    let rest = solution[declaration.lowerBound...]
    let brace = try #require(rest.firstIndex(of: "{"))
    let signature = rest[..<brace]
    let call = zip(item.function.labels, item.function.parameters)
      .map { $0 == "_" ? $1.name : "\($0): \($1.name)" }.joined(separator: ", ")
    let isStruct = item.function.outputs.count > 1
    let value = isStruct ? "result.\(item.output.fields[0])" : "result"
    let times = item.output.axes.prefix { $0 == .time }.count
    let step = String(repeating: "[0]", count: times)
    let tensor = "\(value)\(step)"
    let guardText =
      item.output.axes.count - times == 1
      ? "\(tensor).count > 1" : "\(tensor).rows > 0 && \(tensor).columns > 1"
    return solution.replacing("func \(name)(", with: "func right(")
      + """

      \(signature){
        var result = right(\(call))
        if \(guardText) { \(tensor)[\(entry(item.output))] *= 1.01 }
        return result
      }

      """
  }

  static func entry(_ output: Output) -> String {
    output.axes.count - output.axes.prefix { $0 == .time }.count == 1 ? "1" : "0, 1"
  }
}
