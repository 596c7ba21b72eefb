import Foundation

/// Shows a long page through `$PAGER` or `less -R`, and what fits on the screen directly.
///
/// The page is measured here, so that less needs neither `-F` nor `-X`: with the alternate screen
/// the mouse wheel scrolls, and after `q` the shell looks as before. The pager is started with
/// popen and not with Foundation's Process, whose children cannot read the keyboard.
struct Pager {
  let terminal: Terminal

  func show(_ text: String) { show(text, prompt: nil, from: 0) }

  /// Shows a text from a line on.
  ///
  /// - Parameter prompt: What less says on its last line, in less's own notation.
  /// - Returns: The line that was on top when the reader left; nil where no pager tells.
  @discardableResult
  func show(_ text: String, prompt: String?, from line: Int) -> Int? {
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    // A page of the screen's height would push its first line out above the prompt.
    if terminal.isTerminal, lines < terminal.height {
      print(text, terminator: "")
      return nil
    }
    if terminal.isTerminal, let prompt, let less = Less(Terminal.pager) {
      if let top = less.show(text, prompt: prompt, from: line) { return top }
    }
    let rest = text.droppingLines(line)
    if !terminal.isTerminal || !Self.run(Terminal.pager, input: String(rest)) {
      print(rest, terminator: "")
    }
    return nil
  }

  /// Runs a pager in the foreground; false where it could not be started.
  static func run(_ command: String, input: String) -> Bool {
    // Without a locale less would show the bytes of every character beyond ASCII.
    setenv("LESSCHARSET", "utf-8", 0)
    signal(SIGPIPE, SIG_IGN)
    guard let pipe = popen(command, "w") else { return false }
    // The keys are the pager's; when its terminal closes, it ends and we tidy up.
    for ending in [SIGINT, SIGQUIT, SIGHUP] { signal(ending, SIG_IGN) }
    fputs(input, pipe)
    let status = pclose(pipe)
    // The shell's word for a program that is not there.
    return status != 127 << 8 && status != 126 << 8
  }
}

extension String {
  /// The text without its first lines.
  fileprivate func droppingLines(_ count: Int) -> Substring {
    var rest = self[...]
    for _ in 0..<count {
      guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) else { return "" }
      rest = rest[rest.utf8.index(after: end)...]
    }
    return rest
  }
}
