import Foundation

/// Shows a long page through `$PAGER` or `less -R`, and what fits on the screen directly.
///
/// The page is measured here, so that less needs neither `-F` nor `-X`: with the alternate screen
/// the mouse wheel scrolls, and after `q` the shell looks as before. The pager is started with
/// popen and not with Foundation's Process, whose children cannot read the keyboard.
struct Pager {
  let terminal: Terminal

  func show(_ text: String) {
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    // A page of the screen's height would push its first line out above the prompt.
    if terminal.isTerminal, lines >= terminal.height, page(text) { return }
    print(text, terminator: "")
  }

  private func page(_ text: String) -> Bool {
    // Without a locale less would show the bytes of every character beyond ASCII.
    setenv("LESSCHARSET", "utf-8", 0)
    signal(SIGPIPE, SIG_IGN)
    guard let pipe = popen(Terminal.pager, "w") else { return false }
    signal(SIGINT, SIG_IGN)
    fputs(text, pipe)
    let status = pclose(pipe)
    // The shell's word for a program that is not there.
    return status != 127 << 8 && status != 126 << 8
  }
}
