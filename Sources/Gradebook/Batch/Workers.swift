import Foundation
import Grading

/// Threads that grade jobs, for as long as there are any.
///
/// Each lives until all is done: the kernel ends a sandbox with the very thread that started it.
/// Results are handed to the one thread that waits for them.
final class Workers: @unchecked Sendable {
  private let condition = NSCondition()
  private let grader: Grader
  private var waiting: ArraySlice<GradingJob>
  private var finished: [(job: GradingJob, outcome: GradingJob.Outcome)] = []
  private var running = 0

  /// Starts so many threads.
  init(_ jobs: [GradingJob], count: Int, grader: Grader) {
    waiting = jobs[...]
    self.grader = grader
    for _ in 0..<min(count, jobs.count) {
      running += 1
      let thread = Thread { [self] in work() }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  private func work() {
    condition.lock()
    while let job = waiting.popFirst() {
      condition.unlock()
      let outcome = job.run(grader)
      condition.lock()
      finished.append((job, outcome))
      condition.signal()
    }
    running -= 1
    condition.signal()
    condition.unlock()
  }

  /// Takes what is left away from the threads; each still ends what it is at.
  func stop() {
    condition.withLock { waiting = [] }
  }

  /// Waits for results until all threads have ended, and looks every now and then whether to stop.
  func results(
    isStopped: () -> Bool, _ body: (GradingJob, GradingJob.Outcome) throws(GradebookError) -> Void
  ) throws(GradebookError) {
    defer { waitForEnd() }
    while true {
      condition.lock()
      if finished.isEmpty && running > 0 {
        _ = condition.wait(until: Date(timeIntervalSinceNow: 0.2))
      }
      let batch = finished
      finished = []
      let isOver = batch.isEmpty && running == 0
      condition.unlock()
      if isOver { return }
      if isStopped() { stop() }
      for (job, outcome) in batch {
        do throws(GradebookError) {
          try body(job, outcome)
        } catch {
          stop()
          throw error
        }
      }
    }
  }

  private func waitForEnd() {
    condition.lock()
    while running > 0 { condition.wait() }
    condition.unlock()
  }
}
