import Figures
import Plots
import Recurrent
import Synchronization

/// What experiments show with the chapters' settings; each runs once, for some take seconds.
enum Measured {
  private static let results = Mutex<[String: Experiment.Result]>([:])

  static func result(of experiment: Experiment) -> Experiment.Result {
    if let known = results.withLock({ $0[experiment.name] }) { return known }
    let result = experiment.shown()
    results.withLock { $0[experiment.name] = result }
    return result
  }
}

extension Plot {
  /// The plot of what the experiment of a name measures.
  static func figure(named name: String) -> Plot? {
    guard let experiment = Experiment.named(name), experiment.figure != nil else { return nil }
    return Plot(experiment, Measured.result(of: experiment))
  }
}
