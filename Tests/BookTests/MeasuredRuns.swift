import Recurrent
import Synchronization

/// The runs of experiments: one for each choice of settings, however many numbers are read off it.
final class MeasuredRuns: Sendable {
  private struct Choice: Hashable {
    let experiment: String
    let settings: [String: Double]
  }

  private let results = Mutex<[Choice: Experiment.Result]>([:])

  /// Runs an experiment with some settings changed, unless it has been run so before.
  func result(of experiment: Experiment, with changes: [String: Double]) -> Experiment.Result {
    let choice = Choice(experiment: experiment.name, settings: changes)
    return results.withLock { results in
      if let result = results[choice] { return result }
      let result = experiment.shown(changes)
      results[choice] = result
      return result
    }
  }
}
