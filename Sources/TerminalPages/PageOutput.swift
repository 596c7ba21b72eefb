/// Where the lines of a page go: into a list, or at once into the text for a terminal.
struct PageOutput {
  /// The lines, where they are not text at once.
  private(set) var lines: [StyledLine] = []
  private(set) var text: ANSIText?
  /// The number of lines so far.
  private(set) var count = 0

  /// Keeps the lines, or with a text writes them at its end.
  init(text: ANSIText? = nil) { self.text = text }

  mutating func append(_ line: StyledLine) {
    count += 1
    if text == nil {
      lines.append(line)
    } else {
      text?.append(line)
    }
  }
}
