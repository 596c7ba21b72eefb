import Book
import Exercises
import Foundation

/// The proof of one exercise.
struct ExerciseProof {
  let book: Book
  let grader: Grader
  let seed: UInt64
  let fence: ExerciseFence
  private(set) var row: VerifyReport.Row
  private(set) var problems: [BookError.Problem] = []

  init(book: Book, grader: Grader, seed: UInt64, fence: ExerciseFence) {
    (self.book, self.grader, self.seed, self.fence) = (book, grader, seed, fence)
    row = VerifyReport.Row(slug: fence.slug)
  }

  mutating func run(isRecording: Bool) {
    guard let exercise = Exercise.named(fence.slug) else { return }
    checkStarter(exercise)
    checkHints(exercise)
    do throws(BookError) {
      let solution = try book.solution(fence.slug)
      checkSolution(solution, exercise)
      checkTrivialAnswers(exercise)
      try checkMisconceptions(solution, exercise, isRecording: isRecording)
    } catch {
      switch error {
      case .problems(let found): problems += found
      default: note(fence.line, error.description, "Write the file; `grader new` shows its form.")
      }
    }
  }

  private mutating func note(_ line: Int, _ what: String, _ repair: String) {
    let file = book.chapter(of: fence.slug)?.file ?? "chapters"
    problems.append(.init(file: file, line: line, what: what, repair: repair))
  }

  private mutating func note(_ file: String, _ line: Int, _ what: String, _ repair: String) {
    problems.append(.init(file: file, line: line, what: what, repair: repair))
  }

  private func grade(_ text: String) -> Verdict {
    grader.grade(
      Submission(name: fence.slug + ".swift", text: text), exercise: fence.slug, seed: seed)
  }

  private mutating func checkStarter(_ exercise: Exercise) {
    let verdict = grade(fence.starter)
    row.isStarterUnfinished =
      verdict.status == .unfinished && verdict.score == 0
      && verdict.outputs.allSatisfy { $0.status == .unfinished }
    if !row.isStarterUnfinished {
      note(
        fence.line,
        "The starter of \(fence.slug) is \(verdict.status.rawValue): \(verdict.firstMessage ?? "").",
        "Let it compile and return `.unfinished` for every output.")
    }
  }

  private mutating func checkHints(_ exercise: Exercise) {
    let known = Set(exercise.outputs.map(\.output.name) + exercise.functions.map(\.name))
    for hint in fence.hints {
      if let output = hint.output, !known.contains(output) {
        note(
          hint.line, "The hint is for \(output), which \(fence.slug) does not return.",
          "Name one of \(known.sorted().joined(separator: ", ")).")
      }
    }
    for rung in 1...3 where !fence.hints.contains(where: { $0.rung == rung }) {
      note(
        fence.line, "\(fence.slug) has no hint \(rung).",
        "Write the idea, the formula, and almost the line.")
    }
  }

  private mutating func checkSolution(_ solution: String, _ exercise: Exercise) {
    let file = "solutions/\(fence.slug).swift"
    let verdict = grade(solution)
    row.isSolutionRight = verdict.status == .pass && verdict.score == 1
    if !row.isSolutionRight {
      note(
        file, 1, "The solution is \(verdict.status.rawValue): \(verdict.firstMessage ?? "").",
        "Mend it, or the contract.")
    }
    let (starter, outline) = (SwiftOutline(fence.starter), SwiftOutline(solution))
    for function in exercise.functions {
      guard let there = starter.line(ofFunction: function.name) else {
        note(fence.line, "The starter lacks \(function.name).", "Write its stub.")
        continue
      }
      let here = outline.line(ofFunction: function.name)
      if here.map({ outline.signature(atLine: $0) }) != starter.signature(atLine: there) {
        note(
          file, here ?? 1, "\(function.name) is not declared as in the starter.",
          "Write `\(starter.signature(atLine: there))`.")
      }
    }
  }

  private mutating func checkTrivialAnswers(_ exercise: Exercise) {
    let answers = TrivialAnswers(exercise: exercise).texts
    let (grader, slug, seed) = (self.grader, fence.slug, self.seed)
    let verdicts = inParallel(answers.map(\.text)) { text in
      grader.grade(Submission(name: slug + ".swift", text: text), exercise: slug, seed: seed)
    }
    row.trivial = answers.count
    for (answer, verdict) in zip(answers, verdicts) {
      if verdict.score == 0, verdict.status == .wrong {
        row.trivialRejected += 1
      } else {
        note(
          fence.line,
          "The answer of \(answer.name) to \(slug) is \(verdict.status.rawValue) with score \(verdict.score): "
            + "\(verdict.firstMessage ?? "").",
          "Add a case that tells it from the truth.")
      }
    }
  }

  private mutating func checkMisconceptions(
    _ solution: String, _ exercise: Exercise, isRecording: Bool
  ) throws(BookError) {
    let file = "solutions/\(fence.slug).misconceptions.md"
    let misconceptions = try book.misconceptions(fence.slug)
    row.misconceptions = misconceptions.count
    var edited: [(Misconception, String)] = []
    for misconception in misconceptions {
      guard let text = Misconception.apply(misconception.edits, to: solution) else {
        note(
          file, misconception.edits.first?.line ?? misconception.line,
          "The edit of \(misconception.id) does not apply exactly once.",
          "Copy whole lines from solutions/\(fence.slug).swift that occur once.")
        continue
      }
      edited.append((misconception, text))
    }
    let recorder = Recorder(grader: grader, exercise: exercise, seed: seed)
    let results = inParallel(edited.map(\.1)) { recorder.result(of: $0) }
    var prints: [String: Fingerprint] = [:]
    for ((misconception, _), result) in zip(edited, results) {
      prints[misconception.id] = result.fingerprint
      judge(misconception, result.verdict, file)
    }
    let truth = recorder.result(of: solution).fingerprint
    guard let truth else { return }
    let record = FingerprintFile(truth: truth, misconceptions: prints)
    if isRecording {
      let pairs = recorder.pairs(of: misconceptions, solution: solution)
      do {
        try record.write(to: book.fingerprintPath(fence.slug))
        try FingerprintPairs.write(pairs, to: book.pairsPath(fence.slug))
      } catch {
        note(file, 1, "The fingerprints cannot be written: \(error).", "Make the folder writable.")
      }
    } else if FingerprintFile(path: book.fingerprintPath(fence.slug))?.agrees(with: record) != true
    {
      note(
        "solutions/\(fence.slug).fingerprints.json", 1, "The fingerprints are missing or stale.",
        "Run `grader verify --record \(fence.slug)`.")
    }
    nameAll(record, misconceptions, file)
  }

  private mutating func judge(_ misconception: Misconception, _ verdict: Verdict, _ file: String) {
    switch verdict.status {
    case .noBuild, .buildLimit:
      note(
        file, misconception.line,
        "\(misconception.id) does not compile: \(verdict.firstMessage ?? "").",
        "Mend its edit; an idea that cannot be built cannot be recognised.")
    case .wrong, .crash: row.rejected += 1
    default:
      note(
        file, misconception.line, "\(misconception.id) is \(verdict.status.rawValue), not wrong.",
        "Make its edit wrong, or add a case that shows the mistake.")
    }
  }

  /// Each idea has to be named as itself, alone.
  private mutating func nameAll(
    _ record: FingerprintFile, _ misconceptions: [Misconception], _ file: String
  ) {
    let diagnosis = Diagnosis(
      file: record, pairs: { [:] },
      outputs: Exercise.named(fence.slug)?.outputs.map(\.output.name) ?? [])
    for misconception in misconceptions {
      guard let print = record.misconceptions[misconception.id] else { continue }
      let names = diagnosis.names(for: print).map(\.id)
      if names == [misconception.id] {
        row.named += 1
      } else {
        note(
          file, misconception.line,
          "\(misconception.id) is diagnosed as \(names.isEmpty ? "nothing" : names.joined(separator: " and ")).",
          "Give it an edit whose values differ from every other idea's.")
      }
    }
  }
}

/// Runs edited solutions and takes their fingerprints.
struct Recorder: Sendable {
  let grader: Grader
  let exercise: Exercise
  let seed: UInt64

  struct Result: Sendable {
    var verdict: Verdict
    var fingerprint: Fingerprint?
  }

  func result(of text: String) -> Result {
    let submission = Submission(name: exercise.slug + ".swift", text: text)
    return grader.gradeWithFingerprint(submission, exercise, seed: seed)
  }

  /// The fingerprints of all pairs whose edits do not touch.
  func pairs(of misconceptions: [Misconception], solution: String) -> [String: Fingerprint] {
    var texts: [(String, String)] = []
    for (place, first) in misconceptions.enumerated() {
      for second in misconceptions[(place + 1)...] {
        if let text = Misconception.apply(first.edits + second.edits, to: solution) {
          texts.append(("\(first.id)+\(second.id)", text))
        }
      }
    }
    let results = inParallel(texts) { ($0.0, self.result(of: $0.1)) }
    var prints: [String: Fingerprint] = [:]
    for (name, result) in results
    where result.verdict.status == .wrong || result.verdict.status == .crash {
      prints[name] = result.fingerprint
    }
    return prints
  }
}
