import Book
import Plots
import Recurrent

/// An experiment with the settings that somebody asks for, and what it measured.
package struct Demonstration {
  package let experiment: Experiment
  /// All settings of the run.
  package let settings: [String: Double]
  package let result: Experiment.Result

  /// Runs an experiment.
  ///
  /// - Parameters:
  ///   - name: The name of the experiment, or a unique part of it.
  ///   - changes: The settings that differ from the chapter's, each as `key=value`.
  ///   - progress: Is told now and then which share of a long run is done.
  package init(
    _ name: String, changes: [String] = [], progress: @escaping (_ share: Double) -> Void = { _ in }
  ) throws(FigureError) {
    experiment = try Self.experiment(named: name)
    let changes = try Self.settings(changes, of: experiment)
    settings = experiment.settings.merging(changes) { _, change in change }
    result = experiment.run(changes, progress: progress)
  }

  /// The drawing, or nil if the experiment only measures numbers.
  package var plot: Plot? { Plot(experiment, result) }

  /// The numbers that were measured, a line each with all keys in one column.
  package var valueLines: [String] {
    let keys = result.values.keys.inNaturalOrder
    let column = keys.map(\.count).max() ?? 0
    return keys.map { key in
      let blanks = String(repeating: " ", count: column - key.count)
      let bound = result.lowerBounds.contains(key) ? "more than " : ""
      return "\(key)\(blanks)  \(bound)\((result.values[key] ?? .nan).inPlaces(6))"
    }
  }

  /// What a model wrote, each text under its key.
  package var textLines: [String] {
    result.texts.keys.inNaturalOrder.flatMap { ["", "\($0):", result.texts[$0] ?? ""] }
  }

  /// The settings as they are typed, such as `decay=0.5`.
  package var settingsLine: String { Self.line(settings) }

  static func line(_ settings: [String: Double]) -> String {
    settings.keys.inNaturalOrder.map { "\($0)=\((settings[$0] ?? .nan).inPlaces(6))" }
      .joined(separator: ", ")
  }

  private static func experiment(named name: String) throws(FigureError) -> Experiment {
    switch NameSearch(name, in: Experiment.all.map(\.name)) {
    case .found(let found):
      if let experiment = Experiment.named(found) { return experiment }
      throw .unknownExperiment(name, nearest: nil)
    case .ambiguous(let candidates): throw .ambiguousExperiment(name, candidates: candidates)
    case .unknown(let nearest): throw .unknownExperiment(name, nearest: nearest)
    }
  }

  private static func settings(
    _ pairs: [String], of experiment: Experiment
  ) throws(FigureError) -> [String: Double] {
    var settings: [String: Double] = [:]
    for pair in pairs {
      guard let sign = pair.firstIndex(of: "="), sign > pair.startIndex else {
        throw .noPair(pair)
      }
      let (key, text) = (String(pair[..<sign]), String(pair[pair.index(after: sign)...]))
      guard let usual = experiment.settings[key] else {
        throw .unknownSetting(
          key, experiment: experiment.name, settings: experiment.settings.keys.inNaturalOrder)
      }
      let domain = experiment.domain(of: key)
      guard let value = Double(text.replacing("−", with: "-")), domain.contains(value) else {
        throw .badValue(
          text, setting: key, wanted: "\(domain)", example: usual.inPlaces(6).filter { $0 != "," })
      }
      guard settings.updateValue(value, forKey: key) == nil else { throw .repeatedSetting(key) }
    }
    return settings
  }
}
