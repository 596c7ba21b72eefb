extension Experiment {
  /// What a run of minutes gave, kept so that pages and tests need not wait for it.
  ///
  /// A run with `prefix` begins in the same way and takes seconds: the tests compare it with the
  /// beginning of the recorded one.
  public struct Recording: Sendable {
    /// The settings that differ from the chapter's.
    public let changes: [String: Double]

    /// The settings that make the run short, such as two updates instead of two thousand.
    public let prefix: [String: Double]

    /// What the whole run gave.
    public let result: Result

    init(
      _ changes: [String: Double] = [:], prefix: [String: Double], result: Result
    ) {
      (self.changes, self.prefix, self.result) = (changes, prefix, result)
    }
  }

  /// Returns what a chapter shows: the recorded result where there is one, else that of a run.
  public func shown(_ changes: [String: Double] = [:]) -> Result {
    let wanted = settings.merging(changes) { _, change in change }
    let recording = recordings.first { recording in
      settings.merging(recording.changes) { _, change in change } == wanted
    }
    return recording?.result ?? run(changes)
  }
}

extension Experiment.Series {
  /// A recorded curve of means of 50.
  static func curve(_ name: String, _ means: [Double]) -> Experiment.Series {
    Experiment.Series(name: name, x: means.indices.map { Double(50 * ($0 + 1)) }, y: means)
  }
}
