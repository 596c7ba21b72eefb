import ArgumentParser
import TerminalPages

/// The look of pages, as a reader asks for it.
enum PageStyle: String, ExpressibleByArgument, CaseIterable {
  case auto, dark, light, plain

  /// The theme for what was asked; a flag is taken at its word.
  ///
  /// - Parameter usual: What the reader's environment asks for on a terminal.
  func theme(on terminal: Terminal, usual: PageStyle) -> Theme {
    switch self {
    case .dark: .dark
    case .light: .light
    case .plain: .plain
    case .auto: Self.theme(on: terminal, usual: usual)
    }
  }

  private static func theme(on terminal: Terminal, usual: PageStyle) -> Theme {
    let isPiped = !terminal.isTerminal || Terminal.isDumb
    if usual == .plain || (isPiped && !terminal.isForced) { return .plain }
    if !terminal.hasColor { return Theme.dark.withoutColors }
    switch usual {
    case .light: return .light
    case .dark: return .dark
    case .auto, .plain: return terminal.isLight ? .light : .dark
    }
  }
}

/// How pages are set, by options and by the reader's environment.
struct PageOptions: ParsableArguments {
  @Option(help: "The columns of a line.")
  var width: Int?

  @Option(help: "auto, dark, light or plain; $UNROLL_STYLE says it for every page.")
  var style = PageStyle.auto

  @Option(
    help:
      "The cells of characters such as σ and │: 1, or 2 on some East Asian terminals; $UNROLL_AMBIGUOUS_WIDTH says it for every page."
  )
  var ambiguousWidth: Int?

  func validate() throws {
    if let width, !(1...10_000).contains(width) {
      throw ValidationError("A width is a number from 1 to 10000.")
    }
    if let ambiguousWidth, !(1...2).contains(ambiguousWidth) {
      throw ValidationError("An ambiguous width is 1 or 2.")
    }
    _ = try Self.usualStyle
    _ = try Self.usualAmbiguousWidth
  }

  /// Makes what sets pages for a terminal.
  func renderer(
    on terminal: Terminal, surroundings: Surroundings = Surroundings()
  ) throws -> PageRenderer {
    let cells = try ambiguousWidth ?? Self.usualAmbiguousWidth
    return PageRenderer(
      theme: style.theme(on: terminal, usual: try Self.usualStyle),
      width: width ?? terminal.width, measure: TerminalWidth(ambiguousIsWide: cells == 2),
      surroundings: surroundings)
  }

  private static var usualStyle: PageStyle {
    get throws {
      try setting("UNROLL_STYLE", "auto, dark, light or plain", PageStyle.init) ?? .auto
    }
  }

  private static var usualAmbiguousWidth: Int {
    get throws {
      try setting("UNROLL_AMBIGUOUS_WIDTH", "1 or 2") { $0 == "1" ? 1 : $0 == "2" ? 2 : nil } ?? 1
    }
  }

  private static func setting<Value>(
    _ name: String, _ choice: String, _ read: (String) -> Value?
  ) throws -> Value? {
    guard let text = Terminal.environment[name], !text.isEmpty else { return nil }
    guard let value = read(text) else {
      throw ValidationError("\(name) is \"\(text)\". Set it to \(choice), or unset it.")
    }
    return value
  }
}
