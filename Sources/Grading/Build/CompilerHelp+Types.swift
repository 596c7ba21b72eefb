extension CompilerHelp {
  private static let mixedNumbers =
    "Whole numbers and numbers with a point do not mix: write `Double(…)` around the whole one."

  /// What has another type than its place needs, or may not change.
  static var typeRules: [Rule] {
    [
      Rule(/unable to type-check this expression in reasonable time/) { _, message in
        "\(message.line.map { "Line \($0)" } ?? "A line") mixes types or is long: name its parts "
          + "with `let`, and look at the type of each; in `[ ]` stands a whole number."
      },
      Rule(/cannot assign to (?:value|property): '(.+)' is a/) { parts, _ in fixed(parts[0]) },
      Rule(/cannot assign through subscript: '(.+)' is a/) { parts, _ in fixed(parts[0]) },
      Rule(/left side of mutating operator isn't mutable: '(.+)' is a/) { parts, _ in
        fixed(parts[0])
      },
      Rule(/cannot use mutating member on immutable value: '(.+)' is a/) { parts, _ in
        fixed(parts[0])
      },
      Rule(/missing return in .+ expected to return '(.+)'/) { parts, _ in
        "The function has to give back a `\(parts[0])` on every path: write `return …`."
      },
      Rule(
        /unexpected non-void return value in void function/,
        "The function's first line names no result: write its type behind the parameters, such as "
          + "`-> Matrix`."),
      Rule(/cannot convert return expression of type '(.+)' to return type '(.+)'/) { parts, _ in
        wrapped(parts[0], into: parts[1])
      },
      Rule(/cannot convert value of type '\(.*\) -> (.+)' to/) { parts, _ in
        "This names a function without calling it: write its parentheses, `…()`, for the "
          + "`\(parts[0])`."
      },
      Rule(/cannot convert value of type 'Character' to/) { _, message in
        message.sourceHolds(".shape")
          ? "`shape` is a text for messages: the sizes are `rows` and `columns`." : nil
      },
      Rule(/cannot convert value of type 'Int' to .+ type 'Double'/, mixedNumbers),
      Rule(
        /cannot convert value of type 'Double' to .+ type 'Int'/,
        "Here stands a number with a point, where a whole number is needed: `Int(…)` cuts the rest "
          + "off."),
      Rule(
        /operator '(.+)' cannot be applied to (?:two '(.+)' operands|operands of type '(.+)' and '(.+)')/
      ) {
        parts, _ in
        let types = parts[1].isEmpty ? Array(parts[2...3]) : [parts[1], parts[1]]
        if parts[0] == "^" { return "Swift's `^` is no power: write `a * a` for a square." }
        if types[0] != types[1], types.contains(where: { $0.hasPrefix("Int") }) {
          return mixedNumbers
        }
        return "`\(parts[0])` does not join `\(types[0])` and `\(types[1])`: entry by entry both "
          + "sides need one type; a bias is added as `matrix + vector`."
      },
      Rule(
        /conflicting arguments to generic parameter|no exact matches in call to/,
        "These values do not fit together: name the parts with `let` and look at the type of each."),
      Rule(/value of type '(Matrix|Vector)' to expected argument type '(?:Int|Double)'/) {
        parts, message in
        message.sourceHolds("/")
          ? "The kit divides a `\(parts[0])` by a number, but nothing by a `\(parts[0])`: go entry "
            + "by entry, such as `a.map { 1 / $0 }`." : nil
      },
      Rule(/cannot convert value of type '(.+)' to expected (?:argument|element) type '(.+)'/) {
        parts, _ in "This is `\(parts[0])`, but `\(parts[1])` is needed here."
      },
      Rule(/cannot convert value of type '(.+)' to specified type '(.+)'/) { parts, _ in
        "The value is `\(parts[0])`, not `\(parts[1])`: change the declared type or the value."
      },
      Rule(/for-in loop requires '(.+)' to conform to 'Sequence'/) { parts, _ in
        parts[0] == "Int"
          ? "A loop over whole numbers needs a range: `0..<n`."
          : "A loop cannot walk through `\(parts[0])`: loop over numbers, such as `0..<a.rows`, and "
            + "take `a.row(i)`."
      },
      Rule(
        /value of optional type '(.+)' must be unwrapped/,
        "The value may be nil, as `last` of an empty list is: take it with `if let` or `guard let`, "
          + "or give a default with `??`."),
      Rule(
        /'(.+)' is not concurrency-safe because it is nonisolated global shared mutable state/
      ) { parts, _ in
        "`var \(parts[0])` outside of functions would live on between calls: move it into the "
          + "function."
      },
      Rule(
        /'(.+)' requires that|type of expression is ambiguous|generic parameter/,
        "The types here do not fit together: name the parts with `let` and give each its type."),
      Rule(
        /'async' call|'await'/,
        "Nothing here has to wait: write plain functions without `async`."),
    ]
  }

  private static func fixed(_ name: String) -> String {
    "`\(name)` is fixed: declare it with `var` instead of `let`, or copy it into a `var` of your "
      + "own if it is a parameter."
  }

  private static func wrapped(_ found: String, into wanted: String) -> String {
    let start = "The function has to return `\(wanted)`, but this is `\(found)`"
    if wanted == "Matrix", found.hasPrefix("[[") {
      return "\(start): `Matrix(…)` makes a matrix of a list of rows."
    }
    if wanted == "Vector", found.hasPrefix("[") {
      return "\(start): `Vector(…)` makes a vector of a list of numbers."
    }
    if wanted.wholeMatch(of: /[A-Z]\w*/) != nil, !["Matrix", "Vector", "Double"].contains(wanted) {
      return "\(start): make one with `\(wanted)(…)` and its labels."
    }
    return start + "."
  }
}
