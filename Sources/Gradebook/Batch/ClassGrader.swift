import Exercises
import Foundation
import Grading

/// Grades a class into a gradebook.
///
/// Only this process writes, one transaction for each verdict, so that it can be stopped anywhere;
/// the same run again grades what is left. What is not sure at first is graded again with nothing
/// beside it and with more patience: up to two times after a grader-error, once where the machine may
/// have been at fault.
package struct ClassGrader {
  /// What a run is asked for.
  package struct Options: Sendable {
    /// So many texts are graded at a time.
    package var jobs: Int
    /// Nil takes the seed of the batch before, or draws one for a new gradebook.
    package var seed: UInt64?
    package var shard: Shard?
    /// The exercises that are graded anew even if nothing changed.
    package var regraded: Set<String> = []
    /// The version of the program.
    package var version: String

    package init(
      jobs: Int, seed: UInt64? = nil, shard: Shard? = nil, regraded: Set<String> = [],
      version: String
    ) {
      self.jobs = jobs
      self.seed = seed
      self.shard = shard
      self.regraded = regraded
      self.version = version
    }
  }

  private static let mostTries = 3

  private let grader: Grader
  private let gradebook: Gradebook
  private let options: Options

  package init(grader: Grader, gradebook: Gradebook, options: Options) {
    self.grader = grader
    self.gradebook = gradebook
    self.options = options
  }

  /// Grades what is not graded yet.
  package func run(
    _ submissions: [FoundSubmission], isStopped: @escaping () -> Bool = { false },
    onProgress: @escaping (ClassProgress) -> Void = { _ in }
  ) throws -> ClassSummary {
    let seed = try options.seed ?? gradebook.batches().last?.seed ?? Self.drawnSeed()
    let batch = try gradebook.beginBatch(
      Batch(
        startedAt: Gradebook.now, seed: seed, version: options.version,
        isolation: grader.newVerdict(file: "", seed: seed).isolation,
        shard: options.shard?.description))
    let plan = try plan(submissions, batch)
    var run = ClassRun(plan: plan, gradebook: gradebook, onProgress: onProgress)
    run.summary.submissions = submissions.count

    var open = try run.grade(plan.jobs, jobs: options.jobs, grader, isStopped: isStopped)
    for tries in 2...Self.mostTries where !open.isEmpty && !isStopped() {
      open = try run.grade(
        open, jobs: 1, grader.patient, tries: tries, isLast: tries == Self.mostTries,
        isStopped: isStopped)
    }
    run.summary.left = plan.jobs.count - run.summary.graded
    run.summary.isStopped = isStopped() && run.summary.left > 0
    if run.summary.left == 0, let id = batch.id { try gradebook.endBatch(id) }
    return run.summary
  }

  private func plan(_ submissions: [FoundSubmission], _ batch: Batch) throws -> ClassPlan {
    var contents: [String: String] = [:]
    var plan = ClassPlan(batch: batch, shard: options.shard, regraded: options.regraded) { slug in
      if let known = contents[slug] { return known }
      guard let exercise = Exercise.named(slug) else { throw GradingError.noContract(slug: slug) }
      let content = try grader.content(of: exercise, seed: batch.seed).short
      contents[slug] = content
      return content
    }
    for submission in submissions {
      try plan.add(PlannedSubmission(submission, links: grader.allLinks(of:)), to: gradebook)
    }
    return plan
  }

  /// Small enough to be typed, large enough not to be guessed.
  private static func drawnSeed() -> UInt64 { UInt64.random(in: 1 << 24..<1 << 32) }
}
