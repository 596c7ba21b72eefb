import Book
import Exercises
import Foundation

/// Runs every single-token change of a solution, many in one program, and tells which survive.
package struct MutationProof: Sendable {
  /// What became of the changes of one solution.
  package struct Row: Sendable {
    package var slug: String
    package var all = 0
    /// How many the compiler refused.
    package var refused = 0
    package var rejected = 0
    /// Those that pass because they read the same size off another tensor.
    package var sameSize = 0
    /// Those that pass and are listed as equivalent, with a reason.
    package var listed = 0
    /// Those that pass and are not listed.
    package var survivors: [String] = []
    /// Names given to wrong answers: the change, then the ideas.
    package var named: [(mutation: String, ideas: [String])] = []
    package var seconds = 0.0
  }

  let book: Book
  let grader: Grader
  let seed: UInt64

  private static let perProgram = 80

  package init(book: Book, grader: Grader, seed: UInt64) {
    (self.book, self.grader, self.seed) = (book, grader, seed)
  }

  /// Proves one exercise, with all changes or with so many spread evenly over them.
  package func row(_ slug: String, atMost limit: Int = .max) throws -> Row {
    let start = DispatchTime.now()
    guard let exercise = Exercise.named(slug) else { throw GradingError.noContract(slug: slug) }
    let plan = try CheckPlan(exercise, seed: seed)
    let all = Mutation.all(of: try book.solution(slug))
    let step = max(1, all.count / max(1, min(limit, all.count)))
    let mutations = stride(from: 0, to: all.count, by: step).map { all[$0] }
    let batches = stride(from: 0, to: mutations.count, by: Self.perProgram).map {
      Array(mutations[$0..<min($0 + Self.perProgram, mutations.count)])
    }
    var row = Row(slug: slug, all: mutations.count)
    let equivalents = self.equivalents(slug)
    for outcome in inParallel(batches, { batch in Swift.Result { try run(batch, exercise, plan) } })
    {
      let results = try outcome.get()
      row.refused += results.filter { $0 == nil }.count
      for case let (mutation, verdict)? in results {
        if verdict.status == .pass {
          if mutation.readsSizeOnly {
            row.sameSize += 1
          } else if equivalents.contains(mutation.name) {
            row.listed += 1
          } else {
            row.survivors.append(mutation.name)
          }
        } else {
          row.rejected += 1
          let ideas = verdict.diagnosis.map(\.misconception)
          if !ideas.isEmpty { row.named.append((mutation.name, ideas)) }
        }
      }
    }
    row.seconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
    return row
  }

  /// The changes listed as equivalent.
  ///
  /// A line gives place, change and reason: ``- `12:5 h → x`: only the steps count.``
  private func equivalents(_ slug: String) -> Set<String> {
    let path = "\(book.home.solutions)/\(slug).equivalents.md"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
    return Set(text.matches(of: /(?m)^- `([^`]+)`: .+/).map { String($0.1) })
  }

  /// Builds one program of many changes; nil stands for a change that the compiler refuses.
  private func run(_ batch: [Mutation], _ exercise: Exercise, _ plan: CheckPlan) throws
    -> [(Mutation, Verdict)?]
  {
    var alive = Set(batch.indices)
    while true {
      let order = alive.sorted()
      let source = Self.source(order.map { batch[$0] }, exercise)
      let functions = order.indices.flatMap { place in
        exercise.functions.map { $0.inside("M\(place)") }
      }
      let build = try grader.builder.program(
        text: source.text, name: exercise.slug, functions: functions,
        linking: grader.builder.links(exercise.slug))
      switch build {
      case .program(let path):
        let verdicts = try judge(path, order, exercise, plan)
        return batch.indices.map { index in verdicts[index].map { (batch[index], $0) } }
      case .limit(let message, let isDoubtful):
        guard order.count > 1 else {
          // A busy machine must not make a change look as if it did not compile.
          if isDoubtful { throw GradingError.moduleBroken(name: exercise.slug, output: message) }
          return batch.map { _ in nil }
        }
        return try runHalves(of: order, batch, exercise, plan)
      case .rejected(let messages):
        let broken = Set(
          messages.compactMap { message in
            message.line.flatMap { line in source.starts.lastIndex { $0 <= line } }
          }.map { order[$0] })
        guard !broken.isEmpty else {
          throw GradingError.moduleBroken(
            name: exercise.slug, output: messages.map(\.text).joined(separator: "\n"))
        }
        alive.subtract(broken)
        if alive.isEmpty { return batch.map { _ in nil } }
      }
    }
  }

  /// Builds two programs instead of one: a single change may cost the compiler all its time.
  private func runHalves(
    of order: [Int], _ batch: [Mutation], _ exercise: Exercise, _ plan: CheckPlan
  ) throws -> [(Mutation, Verdict)?] {
    var results = [(Mutation, Verdict)?](repeating: nil, count: batch.count)
    let middle = order.count / 2
    for half in [order[..<middle], order[middle...]] {
      let outcomes = try run(half.map { batch[$0] }, exercise, plan)
      for (index, outcome) in zip(half, outcomes) { results[index] = outcome }
    }
    return results
  }

  /// All changes in one text, each in an enum of its own; and the line on which each begins.
  private static func source(_ batch: [Mutation], _ exercise: Exercise) -> (
    text: String, starts: [Int]
  ) {
    var lines = ["import RecurrentKit"]
    var starts: [Int] = []
    for (place, mutation) in batch.enumerated() {
      starts.append(lines.count + 1)
      lines.append("enum M\(place) {")
      for line in mutation.text.components(separatedBy: "\n") where !line.hasPrefix("import ") {
        let isFunction = line.hasPrefix("func ") || line.hasPrefix("private func ")
        lines.append(
          isFunction ? line.replacing("func ", with: "static func ", maxReplacements: 1) : line)
      }
      lines.append("}")
    }
    return (lines.joined(separator: "\n"), starts)
  }

  private func judge(_ program: String, _ order: [Int], _ exercise: Exercise, _ plan: CheckPlan)
    throws -> [Int: Verdict]
  {
    let probes = Probes(exercise)
    let asked = plan.questions + probes.questions
    let questions = order.indices.flatMap { place in
      asked.map {
        Question(
          function: place * exercise.functions.count + $0.function, arguments: $0.arguments)
      }
    }
    let scratch = try grader.builder.compiler.cache.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    var session = Session(
      program: program, box: grader.builder.compiler.box,
      toolchain: grader.builder.compiler.toolchain,
      sourceName: "", scratch: scratch)
    session.budget = .unlimited
    let result = try session.ask(questions) { question in
      // A probe that traps must not hide the others; a check that fails ends its change.
      let (place, number) = question.quotientAndRemainder(dividingBy: asked.count)
      return number < plan.questions.count ? place : -1 - question
    }
    var verdicts: [Int: Verdict] = [:]
    for (place, index) in order.enumerated() {
      let start = place * asked.count
      var replies: [Int: Reply] = [:]
      for number in plan.questions.indices { replies[number] = result.replies[start + number] }
      let prints = probes.questions.indices.map {
        result.replies[start + plan.questions.count + $0]
      }
      var verdict = Verdict(file: exercise.slug, edition: grader.edition, seed: seed)
      Judge(plan: plan).decide(replies, into: &verdict)
      grader.diagnose(probes.fingerprint(prints), exercise, &verdict)
      verdicts[index] = verdict
    }
    return verdicts
  }
}
