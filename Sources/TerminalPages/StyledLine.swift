/// A stretch of a line in one style.
package struct StyledRun: Sendable, Equatable {
  /// The characters; no line end, no control character.
  package var text: String
  /// How they look.
  package var style: Style
  /// The address that the run links to, where the terminal can follow it.
  package var target: String?
  /// Whether the page adds the run (a bar, a marker, a frame), and the document does not say it.
  package var isOrnament: Bool

  /// Creates a run.
  package init(
    _ text: String, _ style: Style = .normal, target: String? = nil, isOrnament: Bool = false
  ) {
    self.text = text
    self.style = style
    self.target = target
    self.isOrnament = isOrnament
  }
}

/// One line of a page.
package struct StyledLine: Sendable, Equatable {
  /// The runs, from left to right.
  package var runs: [StyledRun]
  /// The cells that the runs take.
  package var width: Int

  /// Creates a line from runs and their measured width.
  package init(_ runs: [StyledRun] = [], width: Int = 0) {
    self.runs = runs
    self.width = width
  }

  /// The characters without style.
  package var text: String {
    var text = ""
    for run in runs { text += run.text }
    return text
  }

  /// Adds a run at the right, joined with the last one where both look alike.
  mutating func append(_ run: StyledRun, width runWidth: Int) {
    width += runWidth
    let end = runs.count - 1
    if end >= 0, runs[end].style == run.style, runs[end].isOrnament == run.isOrnament,
      runs[end].target == run.target
    {
      runs[end].text += run.text
    } else if !run.text.isEmpty {
      runs.append(run)
    }
  }
}
