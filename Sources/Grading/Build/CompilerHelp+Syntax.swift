extension CompilerHelp {
  /// What is written in a way that Swift cannot read.
  static var syntaxRules: [Rule] {
    [
      Rule(/consecutive statements on a line must be separated/) { _, message in
        if message.sourceHolds(" @ ") {
          return "Swift has no `@` for products: write `matmul(a, b)`."
        }
        if message.sourceHolds(" and ") || message.sourceHolds(" or ") {
          return "Swift writes `&&` for and, `||` for or."
        }
        return "Two statements stand on one line: look for a missing operator, comma or line break."
      },
      Rule(/expected '\}'|expected '\)'|expected '\]'/) { _, message in
        guard let opening = message.openingLine else { return nil }
        let bracket = message.text.contains("}") ? "{" : message.text.contains(")") ? "(" : "["
        let place = opening == message.line ? "this line" : "line \(opening)"
        let advice =
          bracket == "{"
          ? "look at the indentation from there on." : "look for the open bracket there."
        return "The `\(bracket)` of \(place) is not closed: \(advice)"
      },
      Rule(
        /extraneous '\}'|expected '\}'/, "The braces do not pair up: each `{` needs its `}`."),
      Rule(/unterminated '\/\*' comment/) { _, message in
        let place = message.openingLine.map { "The comment that begins on line \($0)" }
        return "\(place ?? "A comment") has no end: close it with `*/`."
      },
      Rule(/unterminated string literal/, "The text has no closing quotation mark."),
      Rule(/cannot find operator '(.+)' in scope/) { parts, _ in
        switch parts[0] {
        case "++": "Swift has no `++`: write `n += 1`."
        case "--": "Swift has no `--`: write `n -= 1`."
        case "**": "Swift has no `**`: write `a * a` for a square."
        default: "Swift has no operator `\(parts[0])`; `unroll kit` lists those of the kit."
        }
      },
      Rule(
        /expected '\)'|expected '\]'|expected expression|expected ','/,
        "Something is missing here: look for an open bracket or an unfinished line."),
      Rule(
        /expressions are not allowed at the top level/,
        "Statements belong inside a function; outside only declarations may stand."),
      Rule(
        /empty collection literal requires an explicit type/,
        "An empty list has to say what it will hold, such as `var states: [Matrix] = []`."),
    ]
  }
}
