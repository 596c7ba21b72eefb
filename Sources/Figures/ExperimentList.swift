import Recurrent

/// All experiments, as a list for people and for programs.
package struct ExperimentList: Encodable {
  package struct Entry: Encodable {
    package let name: String
    package let summary: String
    package let settings: [String: Double]
    /// Whether it draws something, and does not only measure numbers.
    package let draws: Bool
  }

  package let experiments: [Entry]

  package init() {
    experiments = Experiment.all.map {
      Entry(
        name: $0.name, summary: $0.summary, settings: $0.settings, draws: $0.figure != nil)
    }
  }
}

extension ExperimentList.Entry {
  /// The settings as they are typed, such as `decay=0.5`.
  package var settingsLine: String { Demonstration.line(settings) }
}
