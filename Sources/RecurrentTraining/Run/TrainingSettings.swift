/// What a training run is asked to do.
public struct TrainingSettings: Equatable, Sendable {
  /// The cell.
  public var cell = CellKind.lstm
  /// The units of a hidden state, H.
  public var hidden = 128
  /// The sequences that are read side by side, N.
  public var batch = 32
  /// The steps of a window, T.
  public var steps = 64
  /// How Adam moves the parameters.
  public var adam = AdamSettings()
  /// Where the first parameters and the samples come from.
  public var seed: UInt64 = 1
  /// The threads that share the work; no result depends on it.
  public var threads = 1

  /// Creates the usual settings.
  public init() {}
}

/// Why a text or some settings cannot be trained with.
public enum TrainingError: Error, Equatable, CustomStringConvertible {
  case emptyText(path: String)
  case notUTF8(path: String)
  case tooLarge(path: String, megabytes: Int)
  case shortText(path: String, characters: Int, needed: Int)
  case oneCharacter(path: String)
  case tooManyCharacters(path: String, count: Int)
  case outOfRange(setting: String, value: String, range: String)
  case tooMuchMemory(needed: Int, available: Int)
  case otherText(path: String)
  case notResumable(path: String)
  case diverged(update: Int)

  /// What is wrong, where, and how to repair it.
  public var description: String {
    switch self {
    case .emptyText(let path): "\(path) is empty. Name a text to learn from with --text."
    case .notUTF8(let path):
      "\(path) is not UTF-8. Convert it, for example with `iconv -f LATIN1 -t UTF-8`."
    case .tooLarge(let path, let megabytes):
      "\(path) has \(megabytes) MB, and at most \(TrainingText.largestMegabytes) MB are read. "
        + "Take a part of it: `head -c 100000000 \(path)`."
    case .shortText(let path, let characters, let needed):
      "\(path) has \(characters) characters, and a window needs \(needed). "
        + "Take a longer text, or a smaller --batch or --steps."
    case .oneCharacter(let path):
      "\(path) holds a single kind of character: there is nothing to predict."
    case .tooManyCharacters(let path, let count):
      "\(path) holds \(count) kinds of characters, and at most "
        + "\(TrainingText.mostCharacters) are trained. Take a text in one language."
    case .outOfRange(let setting, let value, let range):
      "\(setting) is \(value), and must be \(range)."
    case .tooMuchMemory(let needed, let available):
      "This model needs \(needed >> 20) MB, and \(available >> 20) MB are free. "
        + "Take a smaller --hidden, --batch or --steps."
    case .otherText(let path):
      "The run to resume had another text than \(path). Name the same text with --text."
    case .notResumable(let path):
      "\(path) is a model without a run to resume. Train a new one without --resume."
    case .diverged(let update):
      "The loss is no number any more at update \(update). Take a smaller --rate."
    }
  }
}

extension TrainingSettings {
  /// Throws where a setting is no use, or the model would not fit into memory.
  func check(vocabulary: Int, numberSize: Int) throws(TrainingError) {
    try Self.require("--hidden", hidden, 1...8192)
    try Self.require("--batch", batch, 1...4096)
    try Self.require("--steps", steps, 1...4096)
    guard adam.rate > 0, adam.rate <= 1 else {
      throw .outOfRange(setting: "--rate", value: "\(adam.rate)", range: "above 0 and at most 1")
    }
    guard adam.clip > 0 else {
      throw .outOfRange(setting: "--clip", value: "\(adam.clip)", range: "above 0")
    }
    let layout = ParameterLayout(kind: cell, vocabulary: vocabulary, hidden: hidden)
    let perRow = 2 * layout.gates + 5 * layout.width + layout.classes
    let panels = 2 * layout.gates * layout.width
    let needed = numberSize * (4 * layout.count + panels + perRow * batch * (steps + 1))
    let available = FreeMemory.bytes
    guard needed < available else {
      throw .tooMuchMemory(needed: needed, available: available)
    }
  }

  private static func require(
    _ name: String, _ value: Int, _ range: ClosedRange<Int>
  ) throws(TrainingError) {
    guard range.contains(value) else {
      throw .outOfRange(
        setting: name, value: "\(value)",
        range: "from \(range.lowerBound) to \(range.upperBound)")
    }
  }
}
