import Foundation
import RecurrentTraining
import Testing
import Training
import Workspace

/// What a run shows.
struct TrainingScreenTests {
  /// Takes what is written to the screen.
  private final class Paper {
    var text = ""
  }

  private static func session(
    width: Int, isRedrawn: Bool, updates: Int, paper: Paper, path: String
  ) throws -> TrainingSession<Float> {
    var settings = TrainingSettings()
    (settings.cell, settings.hidden, settings.batch, settings.steps) = (.rnn, 8, 2, 5)
    let text = try TrainingText(
      String(repeating: "a gate, a cell and a state\n", count: 20), path: "text")
    var plan = TrainingPlan(path: path)
    plan.updates = updates
    return TrainingSession(
      try TrainingRun(settings, text: text), plan: plan,
      screen: TrainingScreen(
        isRedrawn: isRedrawn, ink: Ink(hasColor: false), width: width, height: 24
      ) { paper.text += $0 })
  }

  @Test(arguments: [40, 80, 120])
  func `no row is wider than the screen`(width: Int) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).safetensors").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let paper = Paper()
    var session = try Self.session(
      width: width, isRedrawn: true, updates: 40, paper: paper, path: path)
    let end = try session.train(until: Interruption())
    #expect(end.updates == 40 && !end.wasInterrupted && end.validationBits.isFinite)
    let shown = paper.text.components(separatedBy: "\u{1B}[J").last ?? ""
    let rows = shown.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.allSatisfy { $0.count <= width })
    #expect(rows.count < 24 && rows.count > 10)
    #expect(shown.contains("########################]"))
    #expect(shown.contains("validation"))
  }

  @Test func `beside a terminal there are lines alone`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).safetensors").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let paper = Paper()
    var session = try Self.session(
      width: 80, isRedrawn: false, updates: 5, paper: paper, path: path)
    _ = try session.train(until: Interruption())
    #expect(paper.text.hasPrefix("update 5, "))
    #expect(!paper.text.contains("\u{1B}"))
    #expect(try Safetensors(path: path).metadata["run.updates"] == "5")
  }
}
