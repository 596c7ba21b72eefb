import Book
import Exercises
import Foundation
import Grading
import Recurrent
import RecurrentTraining
import Testing
import Training
import Workspace

/// Training and writing with the solutions in a learner's place.
///
/// One after the other, for each compiles several modules with optimisation.
@Suite(.serialized)
struct OwnCellTrainingTests {
  private static let text = String(
    repeating: "the cell keeps what the gate lets through. ", count: 40)

  private static let book = Result { try Book(home: ContentHome.find()) }

  /// The cache that the tests of commands use too, so that the kit is built once.
  private static let grader = Result {
    let folder = URL(filePath: ContentHome.executablePath).deletingLastPathComponent().path
    return try Grader(
      book: book.get(), cache: BuildCache(folder: folder + "/test-cache/training"))
  }

  /// The solutions of a cell, as a learner's files.
  private static func files(_ cell: OwnCell) throws -> [String: String] {
    let folder = try book.get().home.solutions
    return Dictionary(uniqueKeysWithValues: cell.slugs.map { ($0, "\(folder)/\($0).swift") })
  }

  private static func settings(_ kind: CellKind) -> TrainingSettings {
    var settings = TrainingSettings()
    (settings.cell, settings.hidden, settings.batch, settings.steps) = (kind, 11, 3, 7)
    settings.adam.clip = 0.05
    return settings
  }

  @Test(arguments: CellKind.allCases)
  func `twenty updates with the solutions equal the library's`(kind: CellKind) throws {
    let cell = try #require(OwnCell.named(kind.rawValue))
    let text = try TrainingText(Self.text, path: "text")
    let library = try TrainingRun<Double>(Self.settings(kind), text: text)
    let own = try TrainingRun<Double>(Self.settings(kind), text: text)
    own.engine.source = OwnCellSource(
      try Self.grader.get().ownTrainer(cell, files: Self.files(cell)))
    for _ in 0..<20 {
      let (expected, report) = (try library.step(), try own.step())
      #expect(abs(report.loss - expected.loss) <= 1e-9 * expected.loss)
      #expect(abs(report.norm - expected.norm) <= 1e-9 * expected.norm)
    }
    #expect(abs(try own.validationBits() - library.validationBits()) <= 1e-9)
  }

  @Test func `an own forward alone writes what the library writes`() throws {
    let cell = try #require(OwnCell.named("rnn"))
    // What a learner has at the end of chapter 3.
    let files = try Self.files(cell).filter { ["rnn-step", "rnn-forward"].contains($0.key) }
    let text = try TrainingText(Self.text, path: "text")
    let run = try TrainingRun<Double>(Self.settings(.rnn), text: text)
    for _ in 0..<30 { try run.step() }
    let own = try OwnCellWriter(
      Self.grader.get().ownWriter(cell, files: files), run.model, beginning: "the ", seed: 4)
    let library = TextWriter(run.model, beginning: "the ", seed: 4)
    for _ in 0..<40 {
      #expect(try own.next(temperature: 0.8) == library.next(temperature: 0.8))
    }
    #expect(throws: GradingError.ownCellMissing(slug: "rnn-step-backward", title: cell.title)) {
      try Self.grader.get().ownTrainer(cell, files: files)
    }
  }

  private static let crashed = "Your own code for an RNN gave no answer: It crashed."

  @Test(arguments: [
    ("return RNNStep(hiddenState: .unfinished)", crashed),
    ("return RNNStep(hiddenState: [x][x.rows])", crashed),
    ("return RNNStep(hiddenState: x)", crashed),
    ("return 3", "rnn-step cannot be built: cannot convert return expression of type 'Int'"),
  ])
  func `an own cell that does not work is told`(line: String, reason: String) throws {
    let cell = try #require(OwnCell.named("rnn"))
    let folder = FileManager.default.temporaryDirectory.appending(path: "own-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var files = try Self.files(cell)
    files["rnn-step"] = folder + "/rnn-step.swift"
    try """
    import RecurrentKit
    func rnnStep(x: Matrix, h: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector) -> RNNStep {
      \(line)
    }
    """.write(toFile: folder + "/rnn-step.swift", atomically: true, encoding: .utf8)
    let run = try TrainingRun<Double>(
      Self.settings(.rnn), text: TrainingText(Self.text, path: "text"))
    let error = #expect(throws: GradingError.self) {
      run.engine.source = OwnCellSource(try Self.grader.get().ownTrainer(cell, files: files))
      try run.step()
    }
    let words = try #require(error?.description)
    #expect(words.contains(reason), "\(words)")
    #expect(error?.isAboutOwnCode == true)
  }
}
