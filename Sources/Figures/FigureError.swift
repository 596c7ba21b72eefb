import Book

/// What can go wrong when somebody asks for an experiment.
package enum FigureError: Error, Equatable, CustomStringConvertible {
  case unknownExperiment(String, nearest: String?)
  case ambiguousExperiment(String, candidates: [String])
  case noPair(String)
  case unknownSetting(String, experiment: String, settings: [String])
  case repeatedSetting(String)
  case badValue(String, setting: String, wanted: String, example: String)
  case nothingToDraw(String)
  case notAFigure(path: String)
  case unwritable(path: String)

  package var description: String {
    switch self {
    case .unknownExperiment(let name, let nearest):
      "There is no experiment \"\(name)\"." + Self.guess(nearest)
        + " `unroll plot` lists them all."
    case .ambiguousExperiment(let name, let candidates):
      "\"\(name)\" fits more than one: \(candidates.joined(separator: ", ")). Write more of it."
    case .noPair(let text):
      "\"\(text)\" is not a setting with its value. Write it as in --set decay=0.5."
    case .unknownSetting(let name, let experiment, let settings):
      if settings.isEmpty {
        "\(experiment) has no settings; it always measures the same. Leave out --set \(name)=…"
      } else {
        "\(experiment) has no setting \"\(name)\"." + Self.guess(Self.nearest(name, settings))
          + " It has \(settings.joined(separator: ", "))."
      }
    case .repeatedSetting(let name): "The setting \(name) is given twice. Give it once."
    case .badValue(let text, let setting, let wanted, let example):
      "The setting \(setting) is \(wanted), not \"\(text)\". Write for example "
        + "--set \(setting)=\(example)."
    case .nothingToDraw(let name):
      "\(name) measures numbers and draws nothing. Leave out --svg to see them."
    case .notAFigure(let path):
      "\(path) exists and is not an SVG file, so it was left as it is. Name another file."
    case .unwritable(let path):
      "\(path) cannot be written. Name a file in a folder that exists and is yours."
    }
  }

  /// What a program that stops with this error should exit with: 2 usage, 3 machine.
  package var exitStatus: Int32 {
    if case .unwritable = self { 3 } else { 2 }
  }

  private static func guess(_ nearest: String?) -> String {
    nearest.map { " Did you mean \"\($0)\"?" } ?? ""
  }

  private static func nearest(_ name: String, _ names: [String]) -> String? {
    // Settings are told apart by their case, as are the letters of equations.
    switch NameSearch(name, in: names.map { $0.lowercased() }) {
    case .found(let found), .unknown(nearest: let found?):
      names.first { $0.lowercased() == found }
    case .ambiguous, .unknown: nil
    }
  }
}
