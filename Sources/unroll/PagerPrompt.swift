/// What less says on its last line: what is read, how far, and some keys.
///
/// less cuts a longer line on its left, so that the name is shortened here, and in a narrow window
/// only one key is left.
struct PagerPrompt {
  let title: String
  /// The heading at which the text was opened again, or nil where it opens at its top.
  let place: String?
  let width: Int

  /// The line in less's notation.
  var text: String {
    let all = (place == nil ? "" : "  g: top") + "  h: help  q: leave "
    let one = place == nil ? "  q: leave " : "  g: top "
    let keys = room(beside: all) < 16 ? one : all
    return Self.escaped(" " + name(within: room(beside: keys))) + "?e, the end:?pB, %pB\\%.."
      + Self.escaped(keys)
  }

  /// What is left for the name: less keeps the last column free.
  private func room(beside keys: String) -> Int { width - 2 - ", the end".count - keys.count }

  private func name(within room: Int) -> String {
    // less 590 writes other characters than ASCII byte by byte, over more columns than they have.
    let words = (place.map { "left at \($0)" } ?? title).filter { $0 != "$" }
    let name = String(words.map { $0.isASCII ? $0 : "_" })
    return name.count <= room ? name : name.prefix(max(room - 3, 0)) + "..."
  }

  /// `%`, `?`, `:`, `.` and `\` are less's own notation.
  private static func escaped(_ text: String) -> String {
    text.map { "%?:.\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}
