extension CompilerHelp {
  /// Calls that do not match what they call.
  static var callRules: [Rule] {
    [
      Rule(
        /did you mean to call it with '\(\)'/,
        "A call needs its parentheses, even empty ones: write `…()`."),
      Rule(/missing argument label '(.+)' in call/) { parts, _ in
        "The argument needs its label: write `\(parts[0]) …`."
      },
      Rule(/incorrect argument labels? in call \(have '(.+)', expected '(.+)'\)/) { parts, _ in
        "The labels of this call are `\(parts[1])`, in this order."
      },
      Rule(/extraneous argument labels? '(.+)' in call/) { parts, _ in
        "This argument takes no label: leave `\(parts[0])` out."
      },
      Rule(/missing argument for parameter #?\w+ in subscript|has no subscripts/) { _, message in
        message.sourceHolds("][")
          ? "An entry is named by both places at once: `x[row, column]`; a whole row is `x.row(i)`."
          : "An entry of a matrix is `x[row, column]`, and `x.row(i)` is a row."
      },
      Rule(/missing argument for parameter '(.+)' in call/) { parts, _ in
        "The call lacks its argument `\(parts[0])`."
      },
      Rule(/missing arguments for parameters (.+) in call/) { parts, _ in
        "The call lacks its arguments \(parts[0].replacing("'", with: "`"))."
      },
      Rule(
        /extra argument/, "The call has an argument too many: compare it with the declaration."),
      Rule(/cannot call value of non-function type '(.+)'/) { parts, _ in
        ["Int", "Double"].contains(parts[0])
          ? "A number cannot be called: a product needs its `*`, and a size such as `x.rows` takes "
            + "no parentheses."
          : "`\(parts[0])` is no function: an entry stands in square brackets, `x[row, column]`, and "
            + "a product needs `*` or `matmul`."
      },
    ]
  }
}
