import Exercises
import Foundation
import RecurrentKit

/// Asks a learner's program all questions, starting it again after each failure.
///
/// All questions go out at once; the first one without an answer is the one the program failed on.
struct Session {
  let program: String
  let box: Box
  let toolchain: Toolchain
  /// The learner's file as the debug information names it.
  let sourceName: String
  /// What each run of the program may use.
  var limits = Limits.run
  /// An empty folder in which the program runs.
  let scratch: String

  /// What came of a session.
  struct Result {
    var replies: [Int: Reply] = [:]
    var output: [UInt8] = []
    var seconds = 0.0
    /// Whether something outside of the program may have ended it.
    var isDoubtful = false
  }

  /// What a session may spend.
  struct Budget {
    /// The processor time of the whole session.
    var seconds = 5.0
    /// After so many time-limits the questions that are left are skipped.
    var timeLimits = 2

    static let unlimited = Budget(seconds: .infinity, timeLimits: .max)
  }

  var budget = Budget()

  /// Asks the questions; those of a check in which one failed are not asked again.
  ///
  /// `group` tells which questions belong together.
  func ask(_ questions: [Question], group: (Int) -> Int) throws(GradingError) -> Result {
    var result = Result()
    var pending = Array(questions.indices)
    var timeLimits = 0
    while !pending.isEmpty, timeLimits < budget.timeLimits, result.seconds < budget.seconds {
      let start = DispatchTime.now()
      let (failure, answered, outcome) = try runOnce(pending.map { ($0, questions[$0]) }, &result)
      result.seconds += max(
        outcome.ending.cpuSeconds,
        outcome.ending.kind == .wall
          ? Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9 : 0)
      result.output = (result.output + outcome.output).prefix(64 << 10).map { $0 }
      guard let failure else { break }
      if outcome.ending.isDoubtful(cpuLimit: limits.cpuSeconds) { result.isDoubtful = true }
      if failure.word == .protocolError {
        // Where one answer is forged, none of the run is worth anything.
        for question in pending { result.replies[question] = .failure(failure) }
        break
      }
      let failed = pending[answered]
      pending.removeFirst(answered)
      // Processor time spent on earlier questions counts against none: ask this one first of all.
      if failure.word == .timeLimit, answered > 0, outcome.ending.kind != .wall { continue }
      if failure.word == .timeLimit { timeLimits += 1 }
      result.replies[failed] = .failure(failure)
      pending.removeAll { $0 == failed || group($0) == group(failed) }
    }
    // A file that used up its time is too slow, even where no single question was.
    if let next = pending.first, timeLimits == 0, result.replies[next] == nil,
      result.seconds >= budget.seconds
    {
      result.replies[next] = .failure(
        RunFailure(word: .timeLimit, message: Messages.fileTime))
    }
    return result
  }

  private func runOnce(
    _ questions: [(number: Int, question: Question)], _ result: inout Result
  ) throws(GradingError) -> (RunFailure?, answered: Int, Outcome) {
    var random = SystemRandomNumberGenerator()
    let nonces = questions.map { _ in random.next() }
    var bytes: [UInt8] = []
    for (nonce, entry) in zip(nonces, questions) {
      bytes += Frames.question(entry.question, number: entry.number, nonce: nonce)
    }
    let process = ChildProcess(
      box: box.forOneJob(), program: program, arguments: [],
      environment: [
        "SWIFT_BACKTRACE": "enable=no", "SWIFT_DETERMINISTIC_HASHING": "1", "LC_ALL": "C.UTF-8",
        // In a box without /proc the runtime cannot find itself, and would end at once.
        "SWIFT_ROOT": "/",
      ],
      directory: scratch, limits: limits,
      reach: Reach(readable: toolchain.runtime), questions: bytes)
    let outcome = try process.run()

    var answered = 0
    var stack: [UInt64] = []
    var rule: String?
    do {
      let (answers, rest) = try Frames.answers(in: outcome.answers)
      for answer in answers {
        guard answered < questions.count, answer.nonce == nonces[answered],
          answer.number == questions[answered].number
        else { throw WireError("an answer belongs to no question") }
        switch answer.kind {
        case .value:
          var cursor = WireCursor(answer.payload)
          let value = try Value(from: &cursor)
          guard cursor.isAtEnd else { throw WireError("an answer is too long") }
          result.replies[answer.number] = .value(value)
          answered += 1
        case .stack: stack = addresses(in: answer.payload)
        case .rule: rule = String(decoding: answer.payload.prefix(2_000), as: UTF8.self)
        case .rejected: throw WireError(String(decoding: answer.payload, as: UTF8.self))
        }
      }
      // Half a frame is what a killed program leaves; one that ended by itself has forged it.
      if rest > 0, case .exit = outcome.ending.kind { throw WireError("an answer is cut short") }
    } catch {
      // Too much is told as too much, whatever it is.
      let failure =
        outcome.isAnswerFlooded
        ? EndingReader(outcome: outcome, rule: nil, hasStack: false).failure(line: nil)
        : RunFailure(word: .protocolError, message: Messages.protocolError)
      return (failure, min(answered, questions.count - 1), outcome)
    }
    if answered == questions.count, !outcome.isFlooded, !outcome.isAnswerFlooded {
      return (nil, answered, outcome)
    }
    let place = line(of: stack)
    let failure = EndingReader(outcome: outcome, rule: rule, hasStack: !stack.isEmpty)
      .failure(line: place)
    return (failure, min(answered, questions.count - 1), outcome)
  }

  private func addresses(in payload: [UInt8]) -> [UInt64] {
    var cursor = WireCursor(payload)
    var result: [UInt64] = []
    while let address = try? cursor.word(), result.count < 64 { result.append(address) }
    return result
  }

  /// The learner's line on top of the stack.
  private func line(of stack: [UInt64]) -> Int? {
    guard let symbolizer = toolchain.symbolizer, !stack.isEmpty else { return nil }
    // A return address is behind its call; one byte less lies inside it.
    let words = stack.map { "0x" + String($0 - 1, radix: 16) }
    let process = ChildProcess(
      box: box.forOneJob(), program: symbolizer,
      arguments: ["--obj=\(program)", "--output-style=GNU", "--functions=none"] + words,
      environment: [:], directory: "/", limits: .build,
      reach: Reach(readable: toolchain.programs + [symbolizer, program]))
    guard let text = try? process.run().output else { return nil }
    for place in String(decoding: text, as: UTF8.self).split(separator: "\n") {
      let parts = place.split(separator: ":")
      if parts.count >= 2, parts[0].hasSuffix("/" + sourceName), let line = Int(parts[1]), line > 0
      {
        return line
      }
    }
    return nil
  }
}
