import Recurrent
import Testing

struct ExperimentTests {
  @Test func `experiments are found by name`() {
    let names = Experiment.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(Experiment.named(name)?.name == name) }
    #expect(Experiment.named("nothing") == nil)
  }

  @Test(arguments: Experiment.all.map(\.name))
  func `an experiment is deterministic, finite and described`(name: String) throws {
    let experiment = try #require(Experiment.named(name))
    #expect(name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
    #expect(experiment.summary.hasSuffix("."))
    // Of a run that takes minutes only the beginning is made.
    let changes = experiment.recordings.first?.prefix ?? [:]
    let result = experiment.run(changes)
    #expect(result == experiment.run(experiment.settings.merging(changes) { _, change in change }))
    #expect(!result.values.isEmpty)
    #expect(result.values.filter { !$0.value.isFinite } == [:])
    for series in result.series {
      #expect(series.x == series.x.sorted(), "\(series.name)")
      #expect((series.x + series.y).filter { !$0.isFinite } == [], "\(series.name)")
    }
    // A key of a comment is a setting or a result, never both.
    #expect(Set(result.values.keys).isDisjoint(with: experiment.settings.keys))
  }

  static let recordings = Experiment.all.flatMap { experiment in
    experiment.recordings.indices.map { (experiment.name, $0) }
  }

  @Test(arguments: recordings)
  func `a recorded run begins as it does today`(name: String, place: Int) throws {
    let experiment = try #require(Experiment.named(name))
    let recording = experiment.recordings[place]
    let today = experiment.run(recording.changes.merging(recording.prefix) { _, short in short })
    #expect(recording.result.series.map(\.name) == today.series.map(\.name))
    let keys = today.values.keys.filter { $0.hasSuffix("-start") || $0.hasSuffix("-parameters") }
    #expect(keys.count >= 2)
    #expect(recording.result.values.keys.sorted() == today.values.keys.sorted())
    for key in keys {
      let (kept, measured) = (recording.result.values[key] ?? .nan, today.values[key] ?? .nan)
      #expect(abs(kept - measured) <= 1e-9 * abs(measured), "\(key): \(kept), now \(measured)")
    }
  }

  @Test func `an unknown setting is a programming error that names the known ones`() async throws {
    let result = try #require(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Experiment.named("fold-horizon")?.run(["decay": 0.5, "speed": 2])
      })
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(
      text.contains(#"The experiment fold-horizon has the settings ["decay"], not ["speed"]."#))
  }

  @Test func `nothing fades from a fold with a decay of 1, and all from one with 0`() throws {
    let orders = try #require(Experiment.named("fold-two-orders"))
    let bag = orders.run(["decay": 1]).values
    #expect(Set(bag.values) == [1])
    let horizon = try #require(Experiment.named("fold-horizon"))
    let endless = horizon.run(["decay": 1])
    #expect(endless.values == ["last-difference": 1_000_000])
    #expect(endless.lowerBounds == ["last-difference"])
    #expect(horizon.run(["decay": 0]).values == ["last-difference": 0])
    // A quarter is two binary digits a step, and 1 + 2^-52 is the last number above 1.
    #expect(horizon.run(["decay": 0.25]).values == ["last-difference": 27])
  }

  @Test(arguments: [(0.5, 53), (0.9, 349), (-0.9, 356), (0.99, 3656)])
  func `a fold sees as far as its decay leaves half a unit in the last place`(
    decay: Double, horizon: Int
  ) throws {
    // Source: 1 + d > 1 in Double as long as d > 2^-53, here with d = decay^(T - 1). Below 1 the
    // unit is half as large, and an odd power of a negative decay takes the sum there.
    let result = try #require(Experiment.named("fold-horizon")).run(["decay": decay])
    #expect(result.values == ["last-difference": Double(horizon)])
    #expect(result.lowerBounds.isEmpty)
    let drawn = try #require(result.series.first)
    #expect(try #require(drawn.x.last) > Double(horizon), "The drawing goes beyond the horizon.")
    #expect(drawn.x.count < 200)
    // The fold itself, on both inputs, at that length and the next.
    for (length, differs) in [(horizon, true), (horizon + 1, false)] {
      var inputs = Tensor<Double>.zeros(length, 1, 1)
      inputs[length - 1, 0, 0] = 1
      let without = leakySum(of: inputs, decay: decay, from: .zeros(1, 1))[length - 1, 0, 0]
      inputs[0, 0, 0] = 1
      let with = leakySum(of: inputs, decay: decay, from: .zeros(1, 1))[length - 1, 0, 0]
      #expect((with != without) == differs)
    }
  }

  @Test func `parameters are those of a cell`() throws {
    let parameters = RNNParameters<Float>(
      Wxh: .zeros(7, 3), Whh: .zeros(7, 7), b: .zeros(7))
    let values = try #require(Experiment.named("window-parameters")).run(["D": 3, "H": 7]).values
    #expect(values["rnn"] == Double(parameters.parameterCount))
  }

  @Test func `a free number grows like a power and a squashed one to a fixed point`() throws {
    let result = try #require(Experiment.named("squashed-growth")).run(["weight": 2, "start": 1])
    #expect(result.values["free"] == 0x1p50)
    let squashed = try #require(result.values["squashed"])
    #expect(abs(squashed - Double.tanh(2 * squashed)) <= 1e-15)
  }

  @Test func `a triangle without a loud step has nothing to take away`() throws {
    let result = try #require(Experiment.named("bptt-triangle")).run(["loudness": 0.5])
    #expect(result.values["oldest"] == result.values["oldestWithoutLoudStep"])
    #expect(result.series.map(\.y.count) == Array(1...12))
  }

  @Test func `the errors of differences fall by one and by two decades`() throws {
    let series = try #require(Experiment.named("difference-error")).run().series
    for (curve, decades) in zip(series, [1.0, 2.0]) {
      let (coarse, fine) = (curve.y[14], curve.y[13])
      #expect(abs(Double.log(coarse / fine) / Double.log(10) - decades) <= 0.05, "\(curve.name)")
    }
  }

  @Test func `a backward without a slip is the library's`() throws {
    let errors = try #require(Experiment.named("lstm-slips")).run().values
    let none = try #require(errors["none"])
    #expect(none <= 1e-15)
    #expect(errors.filter { $0.value <= 0.01 }.map(\.key) == ["none"])
  }

  @Test func `an update gate at one half halves the state in either convention`() throws {
    let result = try #require(Experiment.named("gru-half-life")).run(["bias": 0])
    #expect(result.values == ["steps": 1, "kept-elsewhere": 0.5])
    #expect(result.series[0].y == result.series[1].y)
  }
}
