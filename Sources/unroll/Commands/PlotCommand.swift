import ArgumentParser
import Figures
import Plots
import TerminalPages
import Workspace

/// Runs an experiment of the book, and draws what it measured.
struct PlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Run an experiment of the book and draw it; without a name, list them.",
    discussion: """
      The chapters quote and draw what these experiments measure. Change a setting and look again:

        unroll plot keep-fraction
        unroll plot fold-horizon --set decay=0.9
      """)

  @Argument(help: "The experiment, or a unique part of its name.")
  var name: String?

  @Option(help: "A setting and its value, such as decay=0.9; may be given again for another.")
  var set: [String] = []

  @OptionGroup var options: PageOptions

  @Option(help: "The rows of the canvas of curves.")
  var height: Int?

  @Option(help: "Write the drawing into a file, as SVG.")
  var svg: String?

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if let height, !(4...200).contains(height) {
      throw ValidationError("A height is a number from 4 to 200.")
    }
    if name == nil, !set.isEmpty || svg != nil {
      throw ValidationError(
        "Name the experiment: unroll plot NAME. Without options it lists them all.")
    }
  }

  func run() throws {
    let session = try Session()
    guard let name else { return try list(session) }
    let progress = RunProgress()
    let shown = try Demonstration(name, changes: set) { progress.show($0) }
    progress.clear()
    if let svg {
      guard let plot = shown.plot else { throw FigureError.nothingToDraw(shown.experiment.name) }
      try FigureFile(path: svg).write(plot)
    }
    if json {
      try session.print(json: shown)
    } else {
      let summary = Paragraph(shown.experiment.summary, width: columns(session), indent: 0)
      session.print(summary.lines + settings(shown) + [""])
      session.print(try drawing(shown, session) + shown.valueLines)
    }
    if let svg { session.note("Wrote \(svg).") }
  }

  private func columns(_ session: Session) -> Int { options.width ?? session.terminal.width }

  private func settings(_ shown: Demonstration) -> [String] {
    shown.settings.isEmpty ? [] : ["With \(shown.settingsLine)."]
  }

  private func drawing(_ shown: Demonstration, _ session: Session) throws -> [String] {
    guard let plot = shown.plot else { return [] }
    let renderer = try options.renderer(on: session.terminal)
    return [renderer.page(plot, height: height).terminalText]
  }

  private func list(_ session: Session) throws {
    let list = ExperimentList()
    if json { return try session.print(json: list.experiments) }
    let ink = session.terminal.ink
    let lines = list.experiments.flatMap { entry in
      var title = ink.strong(entry.name)
      if !entry.settings.isEmpty { title += "  " + ink.quiet(entry.settingsLine) }
      if !entry.draws { title += "  " + ink.quiet("(numbers only)") }
      return [title] + Paragraph(entry.summary, width: columns(session), indent: 2).lines
    }
    Pager(terminal: session.terminal).show(lines.map { $0 + "\n" }.joined())
  }
}
