import Figures
import Foundation
import Plots
import Recurrent
import Testing

@Suite struct DemonstrationTests {
  @Test func `a setting changes the run, and the others stay`() throws {
    let usual = try Demonstration("window-parameters")
    #expect(usual.settingsLine == "D=65, H=128, N=32")
    let shown = try Demonstration("window", changes: ["H=7", "D=3"])
    #expect(shown.settings == ["D": 3, "H": 7, "N": 32])
    #expect(shown.result.values["rnn"] == 77)
    #expect(shown.valueLines.contains("rnn             77"))
  }

  @Test(arguments: [
    (
      "keep-fractoin", [],
      "There is no experiment \"keep-fractoin\". Did you mean \"keep-fraction\"?"
    ),
    ("keep-fractoin", [], "`unroll plot` lists them all."),
    ("fold", [], "\"fold\" fits more than one: fold-two-orders, fold-horizon. Write more of it."),
    ("fold-horizon", ["dcay=1"], "fold-horizon has no setting \"dcay\". Did you mean \"decay\"?"),
    ("window-parameters", ["h=1"], "Did you mean \"H\"? It has D, H, N."),
    (
      "padding", ["a=1"],
      "padding has no settings; it always measures the same. Leave out --set a=…"
    ),
    (
      "fold-horizon", ["decay"],
      "\"decay\" is not a setting with its value. Write it as in --set decay=0.5."
    ),
    ("fold-horizon", ["=1"], "\"=1\" is not a setting with its value."),
    (
      "fold-horizon", ["decay=half"],
      "The setting decay is a number, not \"half\". Write for example --set decay=0.5."
    ),
    ("fold-horizon", ["decay=nan"], "The setting decay is a number, not \"nan\"."),
    ("fold-horizon", ["decay=1", "decay=2"], "The setting decay is given twice. Give it once."),
    (
      "window-parameters", ["D=1.5"],
      "The setting D is a whole number from 1 to 100000, not \"1.5\"."
    ),
    ("window-parameters", ["D=0"], "Write for example --set D=65."),
  ])
  func `a mistake is answered with what to type`(name: String, changes: [String], answer: String) {
    let error = #expect(throws: FigureError.self) { try Demonstration(name, changes: changes) }
    #expect(error?.description.contains(answer) == true, "\(error.map { "\($0)" } ?? "no error")")
    #expect(error?.exitStatus == 2)
  }

  @Test func `every experiment survives the ends of what its settings may be`() throws {
    for experiment in Experiment.all {
      for (key, usual) in experiment.settings {
        let range = experiment.domain(of: key).range
        #expect(experiment.domain(of: key).contains(usual))
        // Of a run that takes minutes only the beginning is tried.
        let prefix = experiment.recordings.first?.prefix ?? [:]
        for value in [range.lowerBound, range.upperBound] where prefix[key] == nil {
          let changes = prefix.merging([key: value]) { _, end in end }
          let plot = Plot(experiment, experiment.run(changes))
          for alphabet in [PlotDrawing.Alphabet.drawn, .ascii] {
            _ = plot?.drawing(width: 80, height: 12, alphabet: alphabet)
          }
          if let svg = plot?.svg { _ = try SVG(svg) }
        }
      }
    }
  }

  @Test func `an SVG file is written whole, and no other file is touched`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "figures-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let plot = try #require(Plot.figure(named: "padding"))
    for _ in 1...2 {
      try FigureFile(path: folder + "/a.svg").write(plot)
      #expect(try String(contentsOfFile: folder + "/a.svg", encoding: .utf8) == plot.svg)
    }
    let mine = folder + "/notes.txt"
    try "mine".write(toFile: mine, atomically: true, encoding: .utf8)
    #expect(throws: FigureError.notAFigure(path: mine)) { try FigureFile(path: mine).write(plot) }
    #expect(try String(contentsOfFile: mine, encoding: .utf8) == "mine")
    let nowhere = folder + "/no/a.svg"
    #expect(throws: FigureError.unwritable(path: nowhere)) {
      try FigureFile(path: nowhere).write(plot)
    }
    #expect(FigureError.unwritable(path: nowhere).exitStatus == 3)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
        "a.svg", "notes.txt",
      ])
  }

  @Test func `the list has every experiment with its summary and settings`() throws {
    let list = ExperimentList()
    #expect(list.experiments.map(\.name) == Experiment.all.map(\.name))
    let horizon = try #require(list.experiments.first { $0.name == "fold-horizon" })
    #expect(horizon.settingsLine == "decay=0.5" && horizon.draws)
  }

  @Test func `a number at which the search ended is told as a bound`() throws {
    let shown = try Demonstration("fold-horizon", changes: ["decay=1"])
    #expect(shown.valueLines == ["last-difference  more than 1e6"])
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(shown))
    let fields = try #require(object as? [String: Any])
    #expect(fields["lowerBounds"] as? [String] == ["last-difference"])
  }

  @Test func `the JSON has all that was measured`() throws {
    let shown = try Demonstration("fold-horizon", changes: ["decay=0.25"])
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(shown))
    let fields = try #require(object as? [String: Any])
    #expect(fields["experiment"] as? String == "fold-horizon")
    #expect(fields["settings"] as? [String: Double] == ["decay": 0.25])
    #expect(fields["values"] as? [String: Double] == ["last-difference": 27])
    let series = try #require(fields["series"] as? [[String: Any]])
    let y = try #require(series[0]["y"] as? [Double])
    #expect(y.count == shown.result.series[0].y.count)
    for (read, measured) in zip(y, shown.result.series[0].y) {
      #expect(abs(read - measured) <= 1e-15 * abs(measured))
    }
    let figure = try #require(fields["figure"] as? [String: Any])
    #expect(figure["form"] as? String == "curves")
  }
}
