import Recurrent

/// A model in training: it reads window after window, and can be saved and gone on with.
public final class TrainingRun<Scalar: TrainingScalar> {
  /// What it was asked to do.
  public let settings: TrainingSettings
  /// The characters.
  public let vocabulary: Vocabulary
  /// What computes.
  public let engine: TrainingEngine<Scalar>
  private let text: TrainingText
  private let streams: TextStreams
  private let judged: TextStreams
  private var window: Window
  /// The next window, and how often the text was read to its end.
  public private(set) var position = 0, epoch = 0
  /// The loss, its past fading, in nats per character.
  public private(set) var smoothedLoss: Double?

  /// Starts a run.
  public convenience init(
    _ settings: TrainingSettings, text: TrainingText, products: LargeProducts<Scalar>? = nil
  ) throws(TrainingError) {
    try self.init(
      settings, text: text,
      model: {
        CharacterModel(
          settings.cell, vocabulary: text.vocabulary, hiddenSize: settings.hidden,
          seed: settings.seed)
      }, products: products)
  }

  private init(
    _ settings: TrainingSettings, text: TrainingText, model: () -> CharacterModel<Scalar>,
    products: LargeProducts<Scalar>?
  ) throws(TrainingError) {
    try settings.check(vocabulary: text.vocabulary.count, numberSize: MemoryLayout<Scalar>.size)
    guard let streams = TextStreams(text.training, batch: settings.batch, steps: settings.steps)
    else {
      throw .shortText(
        path: text.path, characters: text.training.count + text.validation.count,
        needed: (settings.batch * settings.steps + 1) * 10 / 9 + 1)
    }
    // The last tenth may be shorter than one window of all strips: fewer strips then.
    let batch = max(1, min(settings.batch, (text.validation.count - 1) / settings.steps))
    guard let judged = TextStreams(text.validation, batch: batch, steps: settings.steps) else {
      throw .shortText(
        path: text.path, characters: text.training.count + text.validation.count,
        needed: (settings.steps + 1) * 10)
    }
    (self.settings, self.text, self.streams, self.judged) = (settings, text, streams, judged)
    let model = model()
    vocabulary = model.vocabulary
    engine = TrainingEngine(
      cell: model.cell, head: model.head, batch: settings.batch, steps: settings.steps,
      threads: settings.threads, products: products)
    window = streams.window(0)
  }

  /// The model as it is now.
  public var model: CharacterModel<Scalar> {
    let (cell, head) = engine.model
    return CharacterModel(vocabulary: vocabulary, cell: cell, head: head)
  }

  /// Reads the next window and updates the parameters once.
  @discardableResult
  public func step() throws -> StepReport {
    streams.fill(&window, with: position)
    let report = try engine.step(window, settings.adam)
    guard report.isFinite else { throw TrainingError.diverged(update: engine.updateCount + 1) }
    // The mean of all losses at first, so that the start is soon forgotten.
    let share = max(0.02, 1 / Double(engine.updateCount))
    smoothedLoss = (1 - share) * (smoothedLoss ?? 0) + share * report.loss
    position += 1
    if position == streams.windowCount {
      // The strips begin anew, and what was read at their ends has nothing to do with it.
      (position, epoch) = (0, epoch + 1)
      engine.resetState()
    }
    return report
  }

  /// Returns the bits per character on the last tenth of the text.
  ///
  /// Equation: `Σ loss / (ln 2 · characters)`.
  public func validationBits() throws -> Double {
    try engine.settingStateAside {
      var sum = 0.0
      for index in 0..<judged.windowCount { sum += try engine.loss(judged.window(index)) }
      return sum / Double(judged.windowCount) / Double.log(2)
    }
  }
}

extension TrainingRun {
  /// All that is needed to use the model and to go on with the run exactly.
  public var file: Safetensors {
    var file = Safetensors(model)
    let names = settings.cell.tensorNames + ["Why", "by"]
    let (means, squares) = engine.moments
    file.add(Array(zip(names, means)), prefix: "adam.mean.")
    file.add(Array(zip(names, squares)), prefix: "adam.square.")
    let state = engine.state
    file.add([("hidden", state.hiddenState)], prefix: "state.")
    if let cellState = state.cellState { file.add([("cell", cellState)], prefix: "state.") }
    let run: [String: String] = [
      "updates": "\(engine.updateCount)", "position": "\(position)", "epoch": "\(epoch)",
      "batch": "\(settings.batch)", "steps": "\(settings.steps)", "seed": "\(settings.seed)",
      "rate": "\(settings.adam.rate)", "clip": "\(settings.adam.clip)",
      "text": text.fingerprint, "smoothed-loss": smoothedLoss.map { "\($0)" } ?? "",
    ]
    for (name, value) in run { file.metadata["run." + name] = value }
    return file
  }

  /// Goes on with a run that was saved.
  ///
  /// - Parameters:
  ///   - file: What was saved.
  ///   - path: The file's name, for errors.
  ///   - text: The text that was being read.
  ///   - threads: The threads that share the work.
  public convenience init(
    resuming file: Safetensors, path: String, text: TrainingText, threads: Int,
    products: LargeProducts<Scalar>? = nil
  ) throws {
    let model = try CharacterModel<Scalar>(file, path: path)
    guard let saved = SavedRun(file.metadata) else { throw TrainingError.notResumable(path: path) }
    guard file.metadata["run.text"] == text.fingerprint else {
      throw TrainingError.otherText(path: text.path)
    }
    var settings = saved.settings
    (settings.cell, settings.hidden, settings.threads) =
      (model.cell.kind, model.cell.hiddenSize, threads)
    try self.init(settings, text: text, model: { model }, products: products)
    let count = model.vocabulary.count
    let means = try CharacterModel<Scalar>.tensors(
      settings.cell, count, in: file, path: path, prefix: "adam.mean.")
    let squares = try CharacterModel<Scalar>.tensors(
      settings.cell, count, in: file, path: path, prefix: "adam.square.")
    engine.resume(means: means, squares: squares, updateCount: saved.updates)
    guard saved.position < streams.windowCount,
      let hidden = file.tensors["state.hidden"],
      hidden.shape == [0, settings.hidden] || hidden.shape == [settings.batch, settings.hidden],
      settings.cell != .lstm || file.tensors["state.cell"]?.shape == hidden.shape
    else { throw TrainingError.notResumable(path: path) }
    engine.state = CarriedState(
      hiddenState: hidden.tensor(), cellState: file.tensors["state.cell"]?.tensor())
    (position, epoch, smoothedLoss) = (saved.position, saved.epoch, saved.smoothedLoss)
  }
}

/// What the metadata of a file tells of the run.
private struct SavedRun {
  var settings = TrainingSettings()
  let updates, position, epoch: Int
  let smoothedLoss: Double?

  init?(_ metadata: [String: String]) {
    func number<Number: LosslessStringConvertible>(_ name: String) -> Number? {
      metadata["run." + name].flatMap { Number($0) }
    }
    guard let updates: Int = number("updates"), let position: Int = number("position"),
      let epoch: Int = number("epoch"), let batch: Int = number("batch"),
      let steps: Int = number("steps"), let seed: UInt64 = number("seed"),
      let rate: Double = number("rate"), let clip: Double = number("clip"), updates >= 0,
      position >= 0, epoch >= 0
    else { return nil }
    (self.updates, self.position, self.epoch) = (updates, position, epoch)
    smoothedLoss = number("smoothed-loss")
    (settings.batch, settings.steps, settings.seed) = (batch, steps, seed)
    (settings.adam.rate, settings.adam.clip) = (rate, clip)
  }
}
