import Grading

/// The jobs of one run, graded and written down.
struct ClassRun {
  let plan: ClassPlan
  let gradebook: Gradebook
  let onProgress: (ClassProgress) -> Void
  var summary = ClassSummary()

  init(
    plan: ClassPlan, gradebook: Gradebook, onProgress: @escaping (ClassProgress) -> Void
  ) {
    self.plan = plan
    self.gradebook = gradebook
    self.onProgress = onProgress
    summary.batch = plan.batch.id ?? 0
    summary.seed = plan.batch.seed
    summary.answers = plan.answers
    summary.different = plan.texts.count
    summary.shard = plan.shard
    summary.ofShard = plan.known.count + plan.jobs.count
    summary.refused = plan.refused
    summary.unchanged = plan.known.count
    for status in plan.known.values { summary.statuses[status, default: 0] += 1 }
  }

  /// Grades jobs; returns those that are to be graded again.
  mutating func grade(
    _ jobs: [GradingJob], jobs count: Int, _ grader: Grader, tries: Int = 1, isLast: Bool = false,
    isStopped: () -> Bool
  ) throws(GradebookError) -> [GradingJob] {
    var again: [GradingJob] = []
    let workers = Workers(jobs, count: count, grader: grader)
    try workers.results(isStopped: isStopped) { job, outcome throws(GradebookError) in
      let isError = outcome.verdict.status == .graderError
      // A doubtful verdict is believed the second time; a grader-error gets three tries.
      if isError ? !isLast : (outcome.isDoubtful && tries == 1) {
        again.append(job)
        return
      }
      try gradebook.settle(
        outcome.verdict, key: job.key, tries: tries, isReplacing: true,
        answers: { plan.answers(for: job.key, result: $0) })
      summary.graded += 1
      summary.statuses[outcome.verdict.status.rawValue, default: 0] += 1
      if isError {
        summary.errors.append(
          "\(job.path) (\(job.key.exercise)): \(outcome.verdict.firstMessage ?? "no reason told")")
      }
      onProgress(
        ClassProgress(
          done: summary.graded, all: plan.jobs.count,
          last: "\(job.key.exercise) \(outcome.verdict.status.rawValue)"))
    }
    return again
  }
}
