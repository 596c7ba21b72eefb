import Foundation
import Plots
import Workspace

/// Shows a run: on a terminal a bar, a curve and a sample that are drawn anew, else lines.
package struct TrainingScreen {
  private let isRedrawn: Bool
  private let ink: Ink
  private let width: Int
  private let height: Int
  private let write: (String) -> Void
  private var drawnRows = 0
  private var lastDrawn = 0.0
  private var sample = ""
  private var warning = ""

  /// Creates a screen.
  ///
  /// - Parameters:
  ///   - isRedrawn: Whether the cursor can be moved up again.
  ///   - ink: Marks words.
  ///   - width: The columns.
  ///   - height: The rows.
  ///   - write: Puts text onto the terminal.
  package init(
    isRedrawn: Bool, ink: Ink, width: Int, height: Int, write: @escaping (String) -> Void
  ) {
    (self.isRedrawn, self.ink) = (isRedrawn, ink)
    (self.width, self.height, self.write) = (width, height, write)
  }

  /// What there is to show.
  package struct State {
    var share: Double
    var updates: Int
    var seconds: Double
    var perSecond: Double
    var bits: Double
    var curve: TrainingCurve
  }

  /// The characters of a sample that have room.
  var sampleLength: Int { isRedrawn ? max(width - 2, 20) * 3 : 240 }

  /// Draws the state, at most five times a second.
  mutating func show(_ state: State, isLast: Bool = false) {
    guard isRedrawn else { return }
    let now = ProcessInfo.processInfo.systemUptime
    guard isLast || now - lastDrawn >= 0.2 else { return }
    lastDrawn = now
    let rows = lines(state)
    let up = drawnRows > 0 ? "\u{1B}[\(drawnRows)A\r" : ""
    write(up + "\u{1B}[J" + rows.map { $0 + "\n" }.joined())
    drawnRows = rows.count
  }

  /// The rows of a state, none wider than the screen.
  package func lines(_ state: State) -> [String] {
    var rows = [bar(state)]
    let room = height - 8
    if room >= 8,
      let drawing = plot(state.curve).drawing(
        width: width - 1, height: min(room - 5, 12), alphabet: .drawn)
    {
      rows += drawing.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init)
    }
    if !sample.isEmpty { rows += [""] + Self.folded(sample, width: width - 2, rows: 3) }
    if !warning.isEmpty { rows.append(ink.error(String(warning.prefix(width - 1)))) }
    return rows
  }

  private func bar(_ state: State) -> String {
    let cells = 24
    let filled = Int(state.share * Double(cells))
    let facts = String(
      format: "]  update %d, %.0f s, %.1f a second, %.2f bits", state.updates, state.seconds,
      state.perSecond, state.bits)
    return "[" + ink.right(String(repeating: "#", count: filled))
      + ink.quiet(String(repeating: ".", count: cells - filled))
      + String(facts.prefix(max(width - cells - 2, 1)))
  }

  private func plot(_ curve: TrainingCurve) -> Plot {
    var series = [
      Plot.Series("training", curve.training.map { Plot.Point(Double($0.update), $0.bits) })
    ]
    if !curve.validation.isEmpty {
      series.append(
        Plot.Series("validation", curve.validation.map { Plot.Point(Double($0.update), $0.bits) }))
    }
    return Plot(
      title: "", x: Plot.Axis("update"), y: Plot.Axis("bits per character"), series: series)
  }

  /// Tells what was measured and written at a look.
  mutating func tell(
    update: Int, seconds: Double, training: Double, validation: Double, sample: String
  ) {
    self.sample = sample
    warning = ""
    guard !isRedrawn else { return }
    write(
      String(
        format: "update %d, %.0f s: training %.3f, validation %.3f bits per character\n", update,
        seconds, training, validation))
    write(Self.folded(sample, width: width - 2, rows: 8).map { $0 + "\n" }.joined() + "\n")
  }

  /// Says what went wrong without ending the run.
  mutating func warn(_ text: String) {
    warning = text
    if !isRedrawn { write(text + "\n") }
  }

  /// A sample on rows of a width, set in, without what could steer a terminal.
  static func folded(_ text: String, width: Int, rows: Int) -> [String] {
    var lines = [""]
    for character in text {
      let isControl = character.unicodeScalars.contains {
        $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
      }
      if character.isNewline || lines[lines.count - 1].count >= max(width, 10) { lines.append("") }
      if !character.isNewline { lines[lines.count - 1].append(isControl ? "\u{FFFD}" : character) }
    }
    return lines.filter { !$0.isEmpty }.prefix(rows).map { "  " + $0 }
  }
}
