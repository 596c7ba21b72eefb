extension Theme {
  /// The characters that a page adds to the text.
  package struct Marks: Sendable, Equatable {
    /// What stands before a heading of level 1 to 6.
    package var headings: [String]
    /// The line under a heading of level 1, repeated over the measure; empty for none.
    package var headingRule: String
    /// What stands before each line of a quotation.
    package var quote: String
    /// What stands before each line of code.
    package var code: String
    /// The upper end of the bar of code, before the language or the exercise; empty for none.
    package var codeTop: String
    /// The lower end of the bar of code; empty for none.
    package var codeBottom: String
    /// What stands before a command below the code of an exercise, and before the last one.
    package var codeStep: String
    package var codeLastStep: String
    /// What ends a command before what it does; empty to set the two in columns.
    package var stepSeparator: String
    /// What stands on both sides of code in running text.
    package var codeQuote: String
    /// The bullets of lists, by depth, repeated from the first when the list is deeper.
    package var bullets: [String]
    /// The character of a table's rules.
    package var tableRule: String
    /// A thematic break; set in the middle of the measure unless the page has no margin.
    package var thematicBreak: String
    /// The star of an exercise's difficulty, or nil to tell the number in words.
    package var star: String?
    /// What stands between the parts of an exercise's title.
    package var titleSeparator: String
    /// What ends a code line that goes on.
    package var continued: String
    /// What begins the rest of a code line.
    package var continuation: String
    /// What announces a drawing and its number of lines to those who hear the page, or nil.
    package var drawing: String?
    /// What stands before the note of a folded hint.
    package var folded: String
    /// What stands before the title of a hint that is shown.
    package var unfolded: String
  }
}

extension Theme.Marks {
  /// Line art, for eyes.
  package static let drawn = Theme.Marks(
    headings: Array(repeating: "", count: 6), headingRule: "─", quote: "▎ ", code: "│ ",
    codeTop: "┌ ", codeBottom: "└", codeStep: "├ ", codeLastStep: "└ ", stepSeparator: "",
    codeQuote: "", bullets: ["•", "◦", "▪"], tableRule: "─",
    thematicBreak: "·   ·   ·", star: "★", titleSeparator: " · ", continued: "",
    continuation: "↪ ", drawing: nil, folded: "▸ ", unfolded: "▾ ")

  /// Words and ASCII, for screen readers and files.
  package static let spoken = Theme.Marks(
    headings: (1...6).map { String(repeating: "#", count: $0) + " " }, headingRule: "",
    quote: "> ", code: "", codeTop: "", codeBottom: "", codeStep: "", codeLastStep: "",
    stepSeparator: ":", codeQuote: "`", bullets: ["-"],
    tableRule: "", thematicBreak: "---", star: nil, titleSeparator: ", ", continued: "\\",
    continuation: "", drawing: "drawing", folded: "", unfolded: "")
}
