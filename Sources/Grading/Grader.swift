import Exercises
import Foundation

/// Takes one submission from bytes to a verdict.
///
/// The same for `unroll check` and `grader grade`.
package struct Grader: Sendable {
  private(set) var builder: ProgramBuilder
  /// What an answer's program may use.
  private var runLimits = Limits.run
  /// How learner code is kept from everything else.
  package var isolation: Isolation { builder.compiler.box.isolation }
  /// The hash of the book's content.
  package let edition: String
  /// The recorded mistakes of an exercise.
  let diagnoses: @Sendable (_ slug: String) -> DiagnosisTable?
  private let plans = Memory<PlanKey, CheckPlan>()
  private let tables = Memory<String, DiagnosisTable?>()

  /// Creates a grader.
  ///
  /// - Parameters:
  ///   - kitSources: the folder of `RecurrentKit`'s sources.
  ///   - solutions: the folder of the reference solutions.
  ///   - launcher: the path of the launcher.
  ///   - isolation: how learner code is kept from everything else.
  ///   - links: the slugs that an exercise is linked with.
  ///   - diagnoses: the recorded mistakes of an exercise, read only when an answer is wrong.
  package init(
    kitSources: String, solutions: String, launcher: String, edition: String,
    cache: BuildCache, isolation: Isolation = .plain,
    links: @escaping @Sendable (_ slug: String) -> [String],
    diagnoses: @escaping @Sendable (_ slug: String) -> DiagnosisTable? = { _ in nil }
  ) throws(GradingError) {
    builder = ProgramBuilder(
      compiler: Compiler(
        toolchain: try Toolchain.find(), cache: cache,
        box: try Box(isolation, launcher: launcher)),
      kitSources: kitSources, solutions: solutions, links: links)
    self.edition = edition
    self.diagnoses = diagnoses
  }

  /// This grader with four times as much patience: for a file that ran into the wall clock, which a
  /// machine under load may have been the reason for.
  package var patient: Grader {
    var copy = self
    copy.builder.compiler.learnerLimits.wallMilliseconds *= 4
    copy.runLimits.wallMilliseconds *= 4
    return copy
  }

  /// This grader with other limits: seconds of processor time to compile what a learner wrote, and
  /// milliseconds on the wall for each run.
  package func limited(buildSeconds: Int? = nil, wallMilliseconds: Int? = nil) -> Grader {
    var copy = self
    if let buildSeconds { copy.builder.compiler.learnerLimits.cpuSeconds = buildSeconds }
    if let wallMilliseconds { copy.runLimits.wallMilliseconds = wallMilliseconds }
    return copy
  }

  /// A verdict in which nothing is decided yet.
  package func newVerdict(file: String, seed: UInt64) -> Verdict {
    var verdict = Verdict(file: file, edition: edition, seed: seed)
    verdict.isolation = isolation.rawValue
    return verdict
  }

  /// Grades a file; nothing that is wrong with the file throws.
  ///
  /// - Parameter onRead: is called with the text before the compiler starts.
  package func grade(
    path: String, exercise slug: String? = nil, seed: UInt64,
    onRead: (Submission) -> Void = { _ in }
  ) -> Verdict {
    var verdict = newVerdict(file: URL(filePath: path).lastPathComponent, seed: seed)
    verdict.exercise = slug
    do throws(Submission.Refusal) {
      let submission = try Submission(path: path)
      onRead(submission)
      return grade(submission, exercise: slug, seed: seed)
    } catch {
      verdict.refuse(error.description)
      return verdict
    }
  }

  /// Grades a text that was read already.
  ///
  /// `onDoubt` is called where something outside of the text may have decided, see `Doubt.swift`.
  package func grade(
    _ submission: Submission, exercise slug: String? = nil, seed: UInt64,
    onDoubt: () -> Void = {}
  ) -> Verdict {
    var verdict = newVerdict(file: submission.name, seed: seed)
    verdict.sha256 = submission.hash.description
    verdict.exercise = slug
    if SwiftOutline(submission.text).isEmpty {
      verdict.end(.empty, Messages.empty)
      return verdict
    }
    switch Recognition(submission, named: slug) {
    case .exercise(let exercise):
      verdict.exercise = exercise.slug
      grade(submission, exercise, &verdict, onDoubt: onDoubt)
    case .ambiguous(let slugs): verdict.refuse(Messages.ambiguousExercise(slugs))
    case .unknown: verdict.refuse(Messages.unknownExercise)
    }
    return verdict
  }

  /// Grades a text and takes its fingerprint, for recording.
  func gradeWithFingerprint(_ submission: Submission, _ exercise: Exercise, seed: UInt64)
    -> Recorder.Result
  {
    var verdict = newVerdict(file: submission.name, seed: seed)
    var fingerprint: Fingerprint?
    grade(submission, exercise, &verdict) { fingerprint = $0 }
    return Recorder.Result(verdict: verdict, fingerprint: fingerprint)
  }

  private func grade(
    _ submission: Submission, _ exercise: Exercise, _ verdict: inout Verdict,
    onFingerprint: (Fingerprint) -> Void = { _ in }, onDoubt: () -> Void = {}
  ) {
    do {
      let seed = verdict.seed
      // The questions and the right answers are worked out while the compiler runs.
      let plan = Ahead { () throws(GradingError) in try self.plan(exercise, seed: seed) }
      // Most answers are wrong at first, and their names are then at hand.
      _ = Ahead { self.table(of: exercise) }
      let start = DispatchTime.now()
      let build = try builder.program(
        text: submission.text, name: exercise.slug, functions: exercise.functions,
        linking: builder.links(exercise.slug))
      verdict.seconds.build = Self.seconds(since: start)
      switch build {
      case .limit(let message, let isDoubtful):
        verdict.end(.buildLimit, message)
        if isDoubtful { onDoubt() }
      case .rejected(let messages):
        verdict.reject(messages, exercise, outline: SwiftOutline(submission.text))
      case .program(let path):
        let answers = try run(path, try plan.value, exercise.slug, &verdict)
        onFingerprint(answers.fingerprint)
        if answers.isDoubtful { onDoubt() }
      }
    } catch {
      verdict.end(.graderError, "\(error)")
    }
  }

  private func run(_ program: String, _ plan: CheckPlan, _ name: String, _ verdict: inout Verdict)
    throws -> Answers
  {
    let start = DispatchTime.now()
    let answers = try ask(program, plan, name)
    verdict.seconds.run = Self.seconds(since: start)
    verdict.output = answers.output
    Judge(plan: plan).decide(answers.replies, into: &verdict)
    diagnose(answers.fingerprint, plan.exercise, &verdict)
    if verdict.status != .pass { verdict.fingerprint = answers.fingerprint.json }
    return answers
  }

  /// The questions and checks of an exercise, made once for each seed.
  func plan(_ exercise: Exercise, seed: UInt64) throws(GradingError) -> CheckPlan {
    try plans.value(for: PlanKey(slug: exercise.slug, seed: seed)) { () throws(GradingError) in
      try CheckPlan(exercise, seed: seed)
    }
  }

  private struct PlanKey: Hashable {
    let slug: String
    let seed: UInt64
  }

  /// The recorded mistakes of an exercise, read once.
  private func table(of exercise: Exercise) -> DiagnosisTable? {
    tables.value(for: exercise.slug, make: { diagnoses(exercise.slug) })
  }

  /// Names the mistakes of an answer that did not pass.
  func diagnose(_ fingerprint: Fingerprint, _ exercise: Exercise, _ verdict: inout Verdict) {
    guard verdict.status != .pass,
      let table = table(of: exercise)
    else { return }
    verdict.diagnosis = Diagnosis(
      file: table.file, pairs: { table.pairs }, outputs: exercise.outputs.map(\.output.name)
    )
    .names(for: fingerprint)
    .map { id, output in
      Verdict.Diagnosis(
        misconception: id, output: output, explanation: table.explanations[id] ?? "")
    }
  }

  /// What a program answered to a plan's questions and to the probes behind them.
  struct Answers {
    let replies: [Int: Reply]
    let fingerprint: Fingerprint
    let output: String
    /// Whether something outside of the program may have ended it.
    let isDoubtful: Bool
  }

  func ask(_ program: String, _ plan: CheckPlan, _ name: String) throws -> Answers {
    let scratch = try builder.compiler.cache.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let session = Session(
      program: program, box: builder.compiler.box, toolchain: builder.compiler.toolchain,
      sourceName: name + ".swift", limits: runLimits,
      scratch: scratch)
    let probes = Probes(plan.exercise)
    let groups = plan.groups
    // A probe belongs to no check, so its failure skips nothing else.
    let result = try session.ask(plan.questions + probes.questions) { question in
      question < groups.count ? groups[question] : -1 - question
    }
    let answers = probes.questions.indices.map { result.replies[plan.questions.count + $0] }
    return Answers(
      replies: result.replies,
      fingerprint: probes.fingerprint(answers),
      output: String(decoding: result.output, as: UTF8.self),
      isDoubtful: result.isDoubtful)
  }

  static func seconds(since start: DispatchTime) -> Double {
    let nanoseconds = DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds
    return (Double(nanoseconds) / 1e5).rounded() / 1e4
  }
}

extension CheckPlan {
  /// For each question the number of its check.
  var groups: [Int] {
    var result = [Int](repeating: 0, count: questions.count)
    for (number, check) in checks.enumerated() {
      for question in check.questions { result[question] = number }
    }
    return result
  }
}

extension Verdict {
  /// Ends the verdict with one word and one sentence.
  package mutating func end(_ status: Status, _ message: String) {
    self.status = status
    score = 0
    checks = [Check(name: status.rawValue, status: .fail, message: message)]
  }

  package mutating func refuse(_ message: String) { end(.refused, message) }

  /// Tells the compiler's errors at the learner's own lines.
  mutating func reject(_ messages: [CompilerMessage], _ exercise: Exercise, outline: SwiftOutline) {
    status = .noBuild
    score = 0
    let own = messages.filter { !$0.isInDriver }
    checks = own.map { message in
      let help = CompilerHelp.sentence(for: message)
      return Check(
        name: "compiler", status: .fail, message: message.text,
        line: message.line, column: message.column, source: message.source, help: help)
    }
    // An error in the driver alone means that a function is not the one that was asked for.
    if own.isEmpty { checks = Self.signatureChecks(exercise, outline) }
  }

  /// For each function that is missing, or declared otherwise than asked, what was expected.
  static func signatureChecks(
    _ exercise: Exercise, _ outline: SwiftOutline, onlyDifferent: Bool = false
  ) -> [Check] {
    exercise.functions.compactMap { function in
      let expected = Driver.signature(of: function)
      guard let line = outline.line(ofFunction: function.name) else {
        return Check(
          name: "signature", status: .fail,
          message: Messages.missing(function.name, expected: expected))
      }
      let found = outline.signature(atLine: line)
      guard
        Self.squeezed(found) != Self.squeezed(expected)
          || (exercise.functions.count == 1 && !onlyDifferent)
      else {
        return nil
      }
      return Check(
        name: "signature", status: .fail,
        message: Messages.signature(expected: expected, found: found), line: line)
    }
  }

  private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
