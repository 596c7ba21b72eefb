import Foundation
import Recurrent
import RecurrentTraining
import Testing

/// A whole run: streams, saving, going on, sampling.
struct TrainingRunTests {
  /// A text with a rule: after a come b and c in turn.
  private static let text = String(repeating: "abacabad ", count: 200)

  private static func settings(_ kind: CellKind) -> TrainingSettings {
    var settings = TrainingSettings()
    (settings.cell, settings.hidden, settings.batch, settings.steps) = (kind, 20, 4, 10)
    settings.adam.rate = 0.01
    return settings
  }

  @Test(arguments: CellKind.allCases)
  func `a resumed run goes on to the bit`(kind: CellKind) throws {
    let text = try TrainingText(Self.text, path: "text")
    let whole = try TrainingRun<Float>(Self.settings(kind), text: text)
    // 60 updates pass the end of the text, where the strips begin anew.
    for _ in 0..<60 { try whole.step() }
    let first = try TrainingRun<Float>(Self.settings(kind), text: text)
    for _ in 0..<23 { try first.step() }
    let saved = try Safetensors(bytes: first.file.bytes, path: "x")
    let second = try TrainingRun<Float>(resuming: saved, path: "x", text: text, threads: 2)
    #expect(second.settings.batch == 4 && second.engine.updateCount == 23)
    for _ in 23..<60 { try second.step() }
    #expect(second.model == whole.model)
    #expect(second.epoch == 1 && second.file == whole.file)
  }

  @Test(arguments: CellKind.allCases)
  func `a run learns a rule, and writes by it`(kind: CellKind) throws {
    let text = try TrainingText(Self.text, path: "text")
    let run = try TrainingRun<Float>(Self.settings(kind), text: text)
    let before = try run.validationBits()
    for _ in 0..<200 { try run.step() }
    #expect(before > 2)
    #expect(try run.validationBits() < 0.3)
    let writer = TextWriter(run.model, beginning: "abacabad ", seed: 1)
    #expect(writer.text(18, temperature: 0) == "abacabad abacabad ")
  }

  @Test func `a model is read from its file as it was`() throws {
    for kind in CellKind.allCases {
      let model = CharacterModel<Double>(
        kind, vocabulary: Vocabulary(of: "né\n\u{301}x"), hiddenSize: 5, seed: 1)
      let file = try Safetensors(bytes: Safetensors(model).bytes, path: "x")
      #expect(try CharacterModel<Double>(file, path: "x") == model)
    }
  }

  @Test func `what is no run cannot be resumed`() throws {
    let text = try TrainingText(Self.text, path: "text")
    let run = try TrainingRun<Float>(Self.settings(.rnn), text: text)
    let other = try TrainingText(Self.text + "e", path: "other")
    #expect(throws: TrainingError.otherText(path: "other")) {
      try TrainingRun<Float>(resuming: run.file, path: "x", text: other, threads: 1)
    }
    #expect(throws: TrainingError.notResumable(path: "x")) {
      try TrainingRun<Float>(resuming: Safetensors(run.model), path: "x", text: text, threads: 1)
    }
    #expect(throws: WeightFileError.self) {
      try TrainingRun<Float>(resuming: Safetensors(), path: "x", text: text, threads: 1)
    }
    var broken = run.file
    broken.tensors["adam.mean.Whh"] = .float(Tensor([1]))
    #expect(
      throws: WeightFileError.foreign(
        path: "x", reason: "\"adam.mean.Whh\" has shape [1], and [20, 20] is expected")
    ) {
      try TrainingRun<Float>(resuming: broken, path: "x", text: text, threads: 1)
    }
  }

  @Test func `texts and settings that are no use are refused`() throws {
    #expect(throws: TrainingError.emptyText(path: "t")) { try TrainingText("", path: "t") }
    #expect(throws: TrainingError.oneCharacter(path: "t")) { try TrainingText("aaaa", path: "t") }
    let many = String(
      String.UnicodeScalarView((0x4E00..<0x6000).compactMap { Unicode.Scalar($0) }))
    #expect(throws: TrainingError.tooManyCharacters(path: "t", count: 4608)) {
      try TrainingText(many, path: "t")
    }
    let short = try TrainingText("abcdefgh", path: "t")
    #expect(throws: TrainingError.shortText(path: "t", characters: 8, needed: 46)) {
      try TrainingRun<Float>(Self.settings(.rnn), text: short)
    }
    let text = try TrainingText(Self.text, path: "t")
    for hidden in [0, -1, 1_000_000] {
      var settings = Self.settings(.lstm)
      settings.hidden = hidden
      #expect(
        throws: TrainingError.outOfRange(
          setting: "--hidden", value: "\(hidden)", range: "from 1 to 8192")
      ) { try TrainingRun<Float>(settings, text: text) }
    }
  }

  @Test func `files that are no text are refused`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "training-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/text"
    try Data([0x61, 0xFF, 0x62]).write(to: URL(filePath: path))
    #expect(throws: TrainingError.notUTF8(path: path)) { try TrainingText(path: path) }
    // A gigabyte that takes no room on the disk.
    truncate(path, 1 << 30)
    #expect(throws: TrainingError.tooLarge(path: path, megabytes: 1024)) {
      try TrainingText(path: path)
    }
    #expect(throws: WeightFileError.unreadable(path: folder, reason: "it is a folder")) {
      try TrainingText(path: folder)
    }
  }

  @Test func `windows go on where the one before ended`() throws {
    let text = (0..<50).map(Int32.init)
    let streams = try #require(TextStreams(text, batch: 3, steps: 4))
    #expect(streams.length == 16 && streams.windowCount == 4)
    #expect(streams.window(0).inputs == [0, 16, 32, 1, 17, 33, 2, 18, 34, 3, 19, 35])
    for index in 0..<4 {
      let window = streams.window(index)
      #expect(window.targets == window.inputs.map { $0 + 1 })
      if index > 0 {
        #expect(window.inputs.prefix(3) == streams.window(index - 1).targets.suffix(3))
      }
    }
    #expect(TextStreams(text, batch: 3, steps: 17) == nil)
  }

  @Test func `sampling walks the cumulative sum`() {
    let logits = [1.0, 2, 0]
    let sum = logits.map(Double.exp).reduce(0, +)
    let edge = Double.exp(1) / sum
    #expect(sampledClass(logits: logits, temperature: 1, at: edge - 1e-12) == 0)
    #expect(sampledClass(logits: logits, temperature: 1, at: edge + 1e-12) == 1)
    #expect(sampledClass(logits: logits, temperature: 1, at: 0.999999) == 2)
    #expect(sampledClass(logits: logits, temperature: 0, at: 0.999999) == 1)
    #expect(sampledClass(logits: logits, temperature: 0.01, at: 0.999999) == 1)
  }
}
