/// A computation of the book that can be run again: what a chapter measures, and what its plots show.
///
/// Everything in an experiment is deterministic and in `Double`. A chapter states a number beside a
/// comment such as `measured: fold-horizon last-difference=53 ±0`; the tests run the experiment and
/// compare.
public struct Experiment: Sendable {
  /// The name by which chapters and the command line call it, such as `fold-horizon`.
  public let name: String

  /// What is measured, in one sentence.
  public let summary: String

  /// The numbers that may be changed, with the values that the chapter uses.
  public let settings: [String: Double]

  /// What a setting may be, where not every finite number makes sense.
  public let domains: [String: Domain]

  /// How the series are drawn, or nil if there are none.
  public let figure: Figure?

  /// What its longest runs gave, if a run takes minutes.
  public let recordings: [Recording]

  private let body: @Sendable (Settings) -> Result

  init(
    name: String, summary: String, settings: [String: Double] = [:],
    domains: [String: Domain] = [:], figure: Figure? = nil, recordings: [Recording] = [],
    _ body: @escaping @Sendable (Settings) -> Result
  ) {
    self.name = name
    self.summary = summary
    self.settings = settings
    self.domains = domains
    self.figure = figure
    self.recordings = recordings
    self.body = body
  }

  /// Measures with the chapter's settings, of which some may be changed.
  ///
  /// - Parameters:
  ///   - changes: The settings that differ from `settings`.
  ///   - progress: Is told now and then which share of a long run is done.
  /// - Precondition: Every change is of a setting that the experiment has, and in its domain.
  public func run(
    _ changes: [String: Double] = [:], progress: @escaping (_ share: Double) -> Void = { _ in }
  ) -> Result {
    let unknown = changes.keys.filter { settings[$0] == nil }.sorted()
    precondition(
      unknown.isEmpty,
      "The experiment \(name) has the settings \(settings.keys.sorted()), not \(unknown).")
    for (name, value) in changes {
      let domain = domain(of: name)
      precondition(
        domain.contains(value),
        "The setting \(name) of the experiment \(self.name) is \(domain), not \(value).")
    }
    let values = settings.merging(changes) { _, change in change }
    return body(Settings(values: values, progress: progress))
  }

  /// What a setting may be.
  public func domain(of setting: String) -> Domain { domains[setting] ?? .anyNumber }
}

extension Experiment {
  /// What an experiment measured.
  public struct Result: Equatable, Sendable {
    /// The numbers that chapters quote, by key.
    public var values: [String: Double]

    /// The curves and the rows of heat maps that chapters draw.
    public var series: [Series]

    /// What a model wrote, by key.
    public var texts: [String: String]

    /// The keys of the numbers at which a search was given up: the true ones may be larger.
    public var lowerBounds: Set<String>

    /// Creates a result.
    public init(
      values: [String: Double], series: [Series] = [], texts: [String: String] = [:],
      lowerBounds: Set<String> = []
    ) {
      self.values = values
      self.series = series
      self.texts = texts
      self.lowerBounds = lowerBounds
    }
  }

  /// A curve, or one row of a heat map.
  public struct Series: Equatable, Sendable {
    /// What the curve is called in a legend.
    public var name: String

    /// Where it was measured, in ascending order.
    public var x: [Double]

    /// What was measured there, one number for each of `x`.
    public var y: [Double]

    /// Creates a curve from its points.
    ///
    /// - Precondition: There are as many numbers in `y` as in `x`.
    public init(name: String, x: [Double], y: [Double]) {
      precondition(
        x.count == y.count, "\(name) needs equally many x and y, not \(x.count) and \(y.count).")
      self.name = name
      self.x = x
      self.y = y
    }
  }

  /// The settings of one run.
  struct Settings {
    let values: [String: Double]

    /// Is told which share of a long run is done.
    let progress: (Double) -> Void

    /// The setting of a name that the experiment declares.
    subscript(name: String) -> Double {
      guard let value = values[name] else {
        preconditionFailure("The experiment declares no setting \(name).")
      }
      return value
    }
  }
}
