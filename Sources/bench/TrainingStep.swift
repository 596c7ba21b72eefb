import Foundation
import Recurrent
import RecurrentTraining

/// One update of a character model in Float, beside PyTorch and NumPy where Python has them.
///
/// N = 32, T = 64, V = 65, on all processors. `BENCH_PYTHON` names the Python to ask.
struct TrainingStep {
  private static let (batch, steps, vocabulary) = (32, 64, 65)

  let places: Places
  let kind: CellKind
  /// What PyTorch calls the cell.
  let torchName: String
  let hidden: Int

  /// One for each cell and size.
  static func all(_ places: Places) -> [Self] {
    let cells: [(kind: CellKind, torchName: String)] = [
      (.rnn, "RNN"), (.lstm, "LSTM"), (.gruAfter, "GRU"),
    ]
    return [128, 256].flatMap { hidden in
      cells.map { Self(places: places, kind: $0.kind, torchName: $0.torchName, hidden: hidden) }
    }
  }

  var name: String { "a training step, \(torchName) with \(hidden) units" }

  func table() throws -> Table {
    let script = places.scratch + "/step.py"
    try TrainingScript.text.write(to: script)
    let update = try self.update()
    let libraries = ["PyTorch", "NumPy"]
    var ours = Samples()
    var others = libraries.map { _ in Samples() }
    // In turn, so that a busy moment of the machine hits all alike.
    for _ in 0..<3 {
      for _ in 0..<5 { ours.add(try update()) }
      for (index, library) in libraries.enumerated() {
        for time in measured(library, by: script) { others[index].add(Time(wall: time)) }
      }
    }
    let rows = zip(libraries, others).filter { !$0.1.times.isEmpty }.map {
      Table.Row(name: $0.0, samples: $0.1)
    }
    let rate = measured("product", by: script).first
    return Table(
      title: "Update, \(torchName) of \(hidden)\(share(of: rate, in: ours.fastest))",
      anchor: rows.first?.name ?? "Unroll",
      rows: [
        Table.Row(name: "Unroll", samples: ours, budget: rows.first?.samples.median)
      ] + rows)
  }

  /// What part of the rate of NumPy's large product the update's own products reach.
  private func share(of rate: Double?, in milliseconds: Double) -> String {
    guard let rate else { return "" }
    let recurrent = Double(kind.blockCount * hidden * hidden)
    let head = Double(hidden * Self.vocabulary)
    // Forward, back to the input, and back to the weights: three products of 2·rows·numbers each.
    let operations = 6 * Double(Self.batch * Self.steps) * (recurrent + head)
    return String(format: "; %.0f %% of a product's rate", operations / milliseconds / 1e4 / rate)
  }

  private func update() throws -> () throws -> Time {
    let letters = (0..<Self.vocabulary).compactMap { Unicode.Scalar(UInt32(48 + $0)) }
    let model = CharacterModel<Float>(
      kind, vocabulary: Vocabulary(scalars: letters), hiddenSize: hidden, seed: 1)
    let engine = TrainingEngine(
      cell: model.cell, head: model.head, batch: Self.batch, steps: Self.steps,
      threads: ProcessInfo.processInfo.activeProcessorCount)
    var numbers = SplitMix(seed: 1)
    let text = (0...Self.batch * Self.steps).map { _ in
      Int32.random(in: 0..<Int32(Self.vocabulary), using: &numbers)
    }
    let window = Window(
      inputs: Array(text.dropLast()), targets: Array(text.dropFirst()), steps: Self.steps,
      batch: Self.batch)
    for _ in 0..<3 { try engine.step(window) }
    return {
      let start = DispatchTime.now().uptimeNanoseconds
      try engine.step(window)
      return Time(wall: Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
    }
  }

  /// What the script prints, or nothing where Python or the library is missing.
  private func measured(_ what: String, by script: String) -> [Double] {
    let python = ProcessInfo.processInfo.environment["BENCH_PYTHON"] ?? "python3"
    let answer = places.scratch + "/step.txt"
    try? FileManager.default.removeItem(atPath: answer)
    var child = Child(command: [python, script, what, torchName, "\(hidden)"])
    child.files[1] = answer
    guard (try? child.run()) != nil,
      let text = try? String(contentsOfFile: answer, encoding: .utf8)
    else { return [] }
    return text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
  }
}
