import ArgumentParser
import TerminalPages

/// The look of pages, as a reader asks for it.
enum PageStyle: String, ExpressibleByArgument, CaseIterable {
  case auto, dark, light, plain

  /// The theme on a terminal; `auto` is plain in a pipe, and asks the terminal for its background.
  func theme(on terminal: Terminal) -> Theme {
    switch self {
    case .dark: .dark
    case .light: .light
    case .plain: .plain
    case .auto:
      if !terminal.isTerminal || Terminal.isDumb {
        .plain
      } else {
        colored(Terminal.isLight ? .light : .dark, on: terminal)
      }
    }
  }

  private func colored(_ theme: Theme, on terminal: Terminal) -> Theme {
    terminal.hasColor ? theme : theme.withoutColors
  }
}
