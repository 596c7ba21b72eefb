import Recurrent
import RecurrentTraining
import Testing

/// The engine against the plain cells.
struct TrainingEngineTests {
  @Test(arguments: CellKind.allCases, Instructions.allCases.filter { $0 <= .best })
  func `twenty updates in Double equal the plain cells`(
    kind: CellKind, instructions: Instructions
  ) throws {
    // Sizes that are no multiple of a vector, or of each other.
    let model = CharacterModel<Double>.small(kind, classes: 21, hidden: 37)
    var settings = AdamSettings()
    settings.rate = 0.01
    settings.clip = 0.02
    var plain = PlainTraining(model, batch: 11, settings)
    let engine = TrainingEngine(
      cell: model.cell, head: model.head, batch: 11, steps: 9, threads: 2,
      instructions: instructions)
    var wasClipped = false
    for window in randomWindows(20, classes: 21, steps: 9, batch: 11) {
      let expected = plain.step(window)
      let report = try engine.step(window, settings)
      #expect(abs(report.loss - expected.loss) <= 1e-9 * expected.loss)
      #expect(abs(report.norm - expected.norm) <= 1e-9 * expected.norm)
      wasClipped = wasClipped || report.norm > settings.clip
    }
    #expect(wasClipped)
    let (cell, head) = engine.model
    #expect(
      largestDifference(
        cell.tensors.map(\.tensor) + [head.Why, head.by],
        plain.cell.tensors.map(\.tensor) + [plain.head.Why, plain.head.by]) <= 1e-9)
  }

  @Test(arguments: CellKind.allCases)
  func `updates in Float stay beside those in Double`(kind: CellKind) throws {
    let model = CharacterModel<Double>.small(kind, classes: 30, hidden: 48)
    let double = TrainingEngine(cell: model.cell, head: model.head, batch: 8, steps: 12)
    let float = TrainingEngine(
      cell: CellParameters<Float>(model.cell),
      head: LinearHead(Why: Tensor<Float>(model.head.Why), by: Tensor<Float>(model.head.by)),
      batch: 8, steps: 12)
    for window in randomWindows(10, classes: 30, steps: 12, batch: 8) {
      let (expected, report) = (try double.step(window), try float.step(window))
      #expect(abs(report.loss - expected.loss) <= 1e-5 * expected.loss)
      #expect(abs(report.norm - expected.norm) <= 1e-4 * expected.norm)
    }
  }

  @Test(arguments: CellKind.allCases)
  func `the number of threads changes no bit`(kind: CellKind) throws {
    let model = CharacterModel<Float>(
      kind, vocabulary: Vocabulary(of: "the quick brown fox"), hiddenSize: 40, seed: 2)
    let windows = randomWindows(6, classes: model.vocabulary.count, steps: 5, batch: 7)
    func trained(threads: Int) throws -> [Tensor<Float>] {
      let engine = TrainingEngine(
        cell: model.cell, head: model.head, batch: 7, steps: 5, threads: threads)
      for window in windows { try engine.step(window) }
      let (cell, head) = engine.model
      return cell.tensors.map(\.tensor) + [head.Why, head.by]
    }
    let alone = try trained(threads: 1)
    for threads in [2, 3, 8] { #expect(try trained(threads: threads) == alone) }
  }

  @Test(arguments: CellKind.allCases)
  func `a state that was set aside comes back`(kind: CellKind) throws {
    let model = CharacterModel<Double>.small(kind, classes: 9, hidden: 16)
    let engine = TrainingEngine(cell: model.cell, head: model.head, batch: 4, steps: 6)
    let windows = randomWindows(2, classes: 9, steps: 6, batch: 4)
    _ = try engine.loss(windows[0])
    let before = engine.state
    let small = randomWindows(1, classes: 9, steps: 3, batch: 2)[0]
    let aside = try engine.settingStateAside { try engine.loss(small) }
    #expect(engine.state == before)
    let carried = try engine.loss(windows[1])
    engine.resetState()
    #expect(try engine.loss(small) == aside)
    engine.resetState()
    #expect(try engine.loss(windows[1]) != carried)
  }

  @Test func `a loss that is no number updates nothing`() throws {
    var model = CharacterModel<Double>.small(.rnn, classes: 9, hidden: 16)
    model.head.by = Tensor(repeating: .nan, shape: [9])
    let engine = TrainingEngine(cell: model.cell, head: model.head, batch: 4, steps: 6)
    let report = try engine.step(randomWindows(1, classes: 9, steps: 6, batch: 4)[0])
    #expect(!report.isFinite)
    #expect(engine.updateCount == 0)
    #expect(engine.model.cell == model.cell)
  }
}
