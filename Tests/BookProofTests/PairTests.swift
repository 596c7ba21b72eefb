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
    var pairs: [(Misconception, Misconception, String)] = []
    for (place, first) in all.enumerated() {
      for second in all[(place + 1)...] {
        if let text = Misconception.apply(first.edits + second.edits, to: solution) {
          pairs.append((first, second, text))
        }
      }
    }
    var namedAsTwo = 0
    for (first, second, text) in pairs.shuffled(using: &generator).prefix(20) {
      let verdict = ProofBook.grade(text, slug, seed: 11)
      if verdict.status == .noBuild { continue }
      #expect(verdict.status == .wrong || verdict.status == .crash, "\(first.id)+\(second.id)")
      let names = Set(verdict.diagnosis.map(\.misconception))
      #expect(names.isSubset(of: [first.id, second.id]), "\(first.id)+\(second.id): \(names)")
      if names.count == 2 { namedAsTwo += 1 }
    }
    #expect(namedAsTwo > 0 || pairs.isEmpty)
  }

  @Test(arguments: slugs)
  func `three mistakes at once are never named as another`(slug: String) throws {
    let solution = try ProofBook.solution(slug)
    let all = try ProofBook.book.misconceptions(slug)
    var generator = SeededGenerator(seed: 21, purpose: slug)
    var graded = 0
    for _ in 0..<60 where graded < 6 {
      let ideas = Array(all.shuffled(using: &generator).prefix(3))
      guard let text = Misconception.apply(ideas.flatMap(\.edits), to: solution) else { continue }
      graded += 1
      let verdict = ProofBook.grade(text, slug, seed: 11)
      if verdict.status == .noBuild { continue }
      let names = Set(verdict.diagnosis.map(\.misconception))
      #expect(names.isSubset(of: ideas.map(\.id)), "\(ideas.map(\.id)): \(names)")
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
