import Book
import Exercises
import Grading
import Testing

/// Two or three wrong ideas at once are rejected, and never named as another.
@Suite(.serialized) struct PairTests {
  static let slugs = Exercise.catalog.filter { exercise in
    exercise.functions.contains { !$0.linearIn.isEmpty } && ProofBook.slugs.contains(exercise.slug)
  }.map(\.slug)

  @Test(arguments: slugs)
  func `two mistakes at once are never named as a third`(slug: String) throws {
    let solution = try ProofBook.solution(slug)
    let all = try ProofBook.book.misconceptions(slug)
    var generator = SeededGenerator(seed: 20, purpose: slug)
    let pairs = Self.mixes(of: 2, from: all, in: solution)
    var namedAsTwo = 0
    for (ideas, text) in pairs.shuffled(using: &generator).prefix(20) {
      let verdict = ProofBook.grade(text, slug, seed: 11)
      if verdict.status == .noBuild { continue }
      #expect(verdict.status == .wrong || verdict.status == .crash, "\(ideas)")
      let names = Set(verdict.diagnosis.map(\.misconception))
      #expect(names.isSubset(of: ideas), "\(ideas): \(names)")
      if names.count == 2 { namedAsTwo += 1 }
    }
    #expect(namedAsTwo > 0 || pairs.isEmpty)
  }

  @Test(arguments: slugs)
  func `three mistakes at once are never named as another`(slug: String) throws {
    let solution = try ProofBook.solution(slug)
    let all = try ProofBook.book.misconceptions(slug)
    var generator = SeededGenerator(seed: 21, purpose: slug)
    let triples = Self.mixes(of: 3, from: all, in: solution)
    for (ideas, text) in triples.shuffled(using: &generator).prefix(6) {
      let verdict = ProofBook.grade(text, slug, seed: 11)
      if verdict.status == .noBuild { continue }
      #expect(verdict.status != .pass, "\(ideas)")
      let names = Set(verdict.diagnosis.map(\.misconception))
      #expect(names.isSubset(of: ideas), "\(ideas): \(names)")
    }
  }

  /// The texts that hold so many ideas at once, where their edits leave each other room.
  private static func mixes(
    of count: Int, from all: [Misconception], in solution: String
  ) -> [(ideas: [String], text: String)] {
    func chosen(_ count: Int, from all: ArraySlice<Misconception>) -> [[Misconception]] {
      guard count > 0 else { return [[]] }
      return all.indices.flatMap { place in
        chosen(count - 1, from: all[(place + 1)...]).map { [all[place]] + $0 }
      }
    }
    return chosen(count, from: all[...]).compactMap { ideas in
      Misconception.apply(ideas.flatMap(\.edits), to: solution).map { (ideas.map(\.id), $0) }
    }
  }

  @Test func `three mistakes in tensors of their own are all named`() throws {
    let ids = ["bias-first-row-only", "dWhh-transposed", "whh-transposed"]
    let all = try ProofBook.book.misconceptions("rnn-step-backward")
    let ideas = try ids.map { id in try #require(all.first { $0.id == id }) }
    let text = try #require(
      Misconception.apply(
        ideas.flatMap(\.edits), to: try ProofBook.solution("rnn-step-backward")))
    let verdict = ProofBook.grade(text, "rnn-step-backward", seed: 11)
    #expect(verdict.diagnosis.map(\.misconception).sorted() == ids.sorted())
  }
}
