import ArgumentParser
import Foundation
import RecurrentTraining
import Training
import Workspace

extension CellKind: ExpressibleByArgument {}

/// Trains a character model on a text.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a cell to write like a text: the book, or one of yours.",
    discussion: """
      Ctrl-C ends and saves; --resume goes on from there. The model is a safetensors file:

        unroll train --cell gru --minutes 1
        unroll sample gru.safetensors
        unroll train --resume gru.safetensors
        unroll train --cell rnn --hidden 64 --mine
      """)

  @Option(help: "rnn, lstm, gru, or gru-after, which resets after the product. [default: lstm]")
  var cell: CellKind?

  @Option(parsing: .unconditional, help: "The units of a hidden state. [default: 128]")
  var hidden: Int?

  @Option(help: "The text to learn from; without it, the book's own chapters.")
  var text: String?

  @Option(name: .shortAndLong, help: "The file of the model. [default: CELL.safetensors]")
  var output: String?

  @Option(help: "Go on with the run that was saved in a model's file.")
  var resume: String?

  @Option(parsing: .unconditional, help: "The minutes of training.")
  var minutes = 2.0

  @Option(
    parsing: .unconditional,
    help: "The updates of this run; it then ends with them, however long they take.")
  var updates: Int?

  @Option(parsing: .unconditional, help: "The sequences that are read side by side. [default: 32]")
  var batch: Int?

  @Option(parsing: .unconditional, help: "The characters of a window. [default: 64]")
  var steps: Int?

  @Option(parsing: .unconditional, help: "The rate of Adam. [default: 0.002]")
  var rate: Double?

  @Option(
    parsing: .unconditional,
    help: "The largest norm of a gradient; larger ones are scaled down. [default: 1]")
  var clip: Double?

  @Option(help: "Where first weights and samples come from. [default: 1]")
  var seed: UInt64?

  @Option(parsing: .unconditional, help: "The seconds between samples and saves.")
  var every = 20.0

  @Option(
    parsing: .unconditional,
    help: "The temperature of samples: below 1 the likely becomes likelier.")
  var temperature = 0.7

  @Option(
    parsing: .unconditional,
    help: "The threads; no result depends on them. [default: all processors]")
  var threads: Int?

  @Flag(help: "Replace a model that is there already.")
  var force = false

  @Flag(
    help: "Let your own solved cell compute: its step, forward, step backward and BPTT, in Double.")
  var mine = false

  @Flag(help: "Compute in Double, which takes twice as long.")
  var double = false

  @Flag(help: "Write lines, without drawing the screen anew.")
  var plain = false

  func validate() throws {
    let fixed: [(String, Bool)] = [
      ("--cell", cell != nil), ("--hidden", hidden != nil), ("--batch", batch != nil),
      ("--steps", steps != nil), ("--rate", rate != nil), ("--clip", clip != nil),
      ("--seed", seed != nil), ("--output", output != nil), ("--force", force),
      ("--double", double),
    ]
    if resume != nil, let given = fixed.first(where: { $0.1 }) {
      throw ValidationError("A run goes on as it began: --resume takes no \(given.0).")
    }
    guard minutes > 0, every > 0, temperature >= 0, updates ?? 1 > 0,
      (1...256).contains(threads ?? 1)
    else {
      throw ValidationError(
        "--minutes, --every and --updates are above 0, --threads from 1 to 256, "
          + "and --temperature is not negative.")
    }
  }

  func run() throws {
    let session = try Session()
    if let resume {
      let file = try Safetensors(path: resume)
      let text = try trainingText(session)
      if file.isDouble || mine {
        try trainDouble(
          try TrainingRun<Double>(
            resuming: file, path: resume, text: text, threads: threadCount), resume, session)
      } else {
        try train(
          try TrainingRun<Float>(
            resuming: file, path: resume, text: text, threads: threadCount), resume, session)
      }
      return
    }
    let path = output ?? "\((cell ?? .lstm).rawValue).safetensors"
    guard force || !FileManager.default.fileExists(atPath: path) else {
      throw ValidationError(
        "\(path) exists. Go on with it by --resume \(path), replace it with --force, "
          + "or name another file with --output.")
    }
    let text = try trainingText(session)
    if double || mine {
      try trainDouble(try TrainingRun<Double>(settings, text: text), path, session)
    } else {
      try train(try TrainingRun<Float>(settings, text: text), path, session)
    }
  }

  /// Trains in Double: the learner's own cell, or the library's.
  private func trainDouble(
    _ run: TrainingRun<Double>, _ path: String, _ session: Session
  ) throws {
    if mine {
      session.note("Compiling your cell with optimisation.")
      let (grader, files, cell) = try session.ownCell(run.settings.cell)
      run.engine.source = OwnCellSource(try grader.ownTrainer(cell, files: files))
    }
    try train(run, path, session)
  }

  private var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  private func trainingText(_ session: Session) throws -> TrainingText {
    try text.map { try TrainingText(path: $0) } ?? TrainingText(of: session.installation.book)
  }

  private var settings: TrainingSettings {
    var settings = TrainingSettings()
    settings.cell = cell ?? settings.cell
    settings.hidden = hidden ?? settings.hidden
    settings.batch = batch ?? settings.batch
    settings.steps = steps ?? settings.steps
    settings.adam.rate = rate ?? settings.adam.rate
    settings.adam.clip = clip ?? settings.adam.clip
    settings.seed = seed ?? settings.seed
    settings.threads = threadCount
    return settings
  }

  private func train<Scalar>(
    _ run: TrainingRun<Scalar>, _ path: String, _ session: Session
  ) throws {
    var plan = TrainingPlan(path: path)
    (plan.interval, plan.temperature, plan.updates) = (every, temperature, updates)
    plan.seconds = updates == nil ? minutes * 60 : nil
    let terminal = session.terminal
    session.note(
      "\(run.settings.cell.rawValue), \(run.settings.hidden) units, "
        + "\(run.model.parameterCount) parameters, \(run.vocabulary.count) kinds of characters. "
        + "Ctrl-C ends and saves.")
    var training = TrainingSession(
      run, plan: plan,
      screen: TrainingScreen(
        isRedrawn: terminal.isTerminal && !Terminal.isDumb && !plain, ink: terminal.ink,
        width: terminal.width, height: terminal.height
      ) { text in
        Swift.print(text, terminator: "")
        fflush(nil)
      })
    let end = try training.train(until: Interruption())
    session.print([
      String(
        format: "%@ after %d updates: %.3f bits per character on the last tenth of the text.",
        end.wasInterrupted ? "Ended" : "Done", end.updates, end.validationBits),
      "Saved to \(path). Let it write: unroll sample \(path)",
    ])
  }
}
