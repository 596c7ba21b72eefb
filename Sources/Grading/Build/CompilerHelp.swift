/// Sentences that help with the compiler's messages about natural slips.
enum CompilerHelp {
  /// Returns one useful sentence for a message, or nil when the compiler's own words are enough.
  static func sentence(for message: CompilerMessage) -> String? {
    let text = message.text
    for (pattern, help) in rules {
      if let match = try? pattern.firstMatch(in: text) {
        return help(match.output.dropFirst().map { $0.substring.map(String.init) ?? "" })
      }
    }
    return nil
  }

  private typealias Rule = (Regex<AnyRegexOutput>, @Sendable ([String]) -> String)

  private static func rule(
    _ pattern: some RegexComponent, _ help: @escaping @Sendable ([String]) -> String
  ) -> Rule {
    (Regex<AnyRegexOutput>(pattern.regex), help)
  }

  nonisolated(unsafe) private static let rules: [Rule] = [
    rule(/unable to type-check this expression in reasonable time/) { _ in
      "This line mixes types or is long: name its parts with `let`."
    },
    rule(/cannot find '(shape|dot|T|size|length)' in scope/) { _ in
      "The kit has `rows`, `columns`, `matmul(a, b)` and `a.transposed()`; "
        + "`unroll kit` lists it all."
    },
    rule(/cannot find '(.+)' in scope/) { name in
      "`\(name[0])` is not known here: check the spelling, or whether it is declared above; "
        + "`unroll kit` lists what the kit offers."
    },
    rule(/cannot find type '(.+)' in scope/) { name in
      "The type `\(name[0])` does not exist; the kit's types are `Matrix`, `Vector` and the step "
        + "structs that `unroll kit` lists."
    },
    rule(/value of type '(.+)' has no member '(T|t|transpose)'/) { _ in
      "The transposed matrix is `a.transposed()`."
    },
    rule(/value of type '(.+)' has no member '(dot|matmul|mm)'/) { _ in
      "The matrix product is a function: `matmul(a, b)`."
    },
    rule(/value of type '(.+)' has no member '(shape|count|size)'/) { _ in
      "A matrix has `rows` and `columns`, a vector has `count`."
    },
    rule(/value of type '(.+)' has no member '(.+)'/) { part in
      "`\(part[0])` has no `\(part[1])`; `unroll kit` lists what it has."
    },
    rule(/type '(.+)' has no member '(.+)'/) { part in
      "`\(part[0])` has no `\(part[1])`; `unroll kit` lists what it has."
    },
    rule(/cannot assign to value: '(.+)' is a 'let' constant/) { name in
      "`\(name[0])` is fixed: declare it with `var` if it should change, "
        + "or copy it into a `var` if it is a parameter."
    },
    rule(/left side of mutating operator isn't mutable: '(.+)' is a/) { name in
      "`\(name[0])` is fixed: declare it with `var` if it should change."
    },
    rule(/cannot assign through subscript: '(.+)' is a/) { name in
      "`\(name[0])` is fixed: copy it into a `var` and change the copy."
    },
    rule(/cannot use mutating member on immutable value: '(.+)' is a/) { name in
      "`\(name[0])` is fixed: declare it with `var` if it should change."
    },
    rule(/missing return in (global function|closure) expected to return '(.+)'/) { part in
      "The function has to give back a `\(part[1])` on every path: write `return …`."
    },
    rule(/cannot convert return expression of type '(.+)' to return type '(.+)'/) { part in
      "The function has to return `\(part[1])`, but this is `\(part[0])`: "
        + "a struct is made with its name and labels, as in the starter."
    },
    rule(/cannot convert value of type 'Int' to expected argument type 'Double'/) { _ in
      "Whole numbers and numbers with a point do not mix: write `Double(…)` around the whole one."
    },
    rule(/operator '(.+)' cannot be applied to operands of type '(.+)' and '(.+)'/) { part in
      part[1].hasPrefix("Int") || part[2].hasPrefix("Int")
        ? "Whole numbers and numbers with a point do not mix: write `Double(…)` around the whole one."
        : "`\(part[0])` does not join `\(part[1])` and `\(part[2])`: entry by entry both sides need "
          + "one type; a bias is added as `matrix + vector`."
    },
    rule(/conflicting arguments to generic parameter|no exact matches in call to/) { _ in
      "These values do not fit together: name the parts with `let` and look at the type of each."
    },
    rule(/cannot convert value of type '(.+)' to expected argument type '(.+)'/) { part in
      "Here a `\(part[1])` is needed, but this is a `\(part[0])`."
    },
    rule(/cannot convert value of type '(.+)' to specified type '(.+)'/) { part in
      "The value is a `\(part[0])`, not a `\(part[1])`: change the declared type or the value."
    },
    rule(/missing argument label|incorrect argument label|extraneous argument label/) { _ in
      "Arguments carry labels in Swift: write the call with the labels of the declaration, in order."
    },
    rule(/missing argument for parameter '(.+)' in call/) { name in
      "The call lacks its argument `\(name[0])`."
    },
    rule(/missing arguments for parameters (.+) in call/) { name in
      "The call lacks its arguments \(name[0])."
    },
    rule(/extra argument/) { _ in
      "The call has an argument too many: compare it with the declaration."
    },
    rule(/consecutive statements on a line must be separated/) { _ in
      "Two statements stand on one line: look for a missing operator, comma or line break."
    },
    rule(/expected '\}'|extraneous '\}'/) { _ in
      "The braces do not pair up: each `{` needs its `}`."
    },
    rule(/expected '\)'|expected '\]'|expected expression/) { _ in
      "Something is missing here: look for an open bracket or an unfinished line."
    },
    rule(/expressions are not allowed at the top level/) { _ in
      "Statements belong inside a function; outside only declarations may stand."
    },
    rule(/invalid redeclaration of '(.+)'/) { name in
      "`\(name[0])` is declared twice: rename or remove one."
    },
    rule(/variable '(.+)' used before being initialized|constant '(.+)' used before/) { _ in
      "Give it a first value before it is read."
    },
    rule(/use of '(.+)' refers to instance method rather than global function/) { name in
      "Inside this type `\(name[0])` means its own method: write `RecurrentKit.\(name[0])`."
    },
    rule(/ambiguous use of '(.+)'/) { name in
      "More than one `\(name[0])` fits: say the type of the result, such as `let a: Matrix = …`."
    },
    rule(/no such module '(.+)'/) { name in
      "There is no module `\(name[0])` here; the kit is imported with `import RecurrentKit`."
    },
    rule(/value of optional type '(.+)' must be unwrapped/) { _ in
      "The value may be nil: take it with `if let`, `guard let`, or give a default with `??`."
    },
    rule(/'(.+)' requires that|type of expression is ambiguous|generic parameter/) { _ in
      "The types on this line do not fit together: name the parts with `let` and give each its type."
    },
    rule(/'async' call|'await'/) { _ in
      "Nothing here has to wait: write plain functions without `async`."
    },
    rule(/cannot call value of non-function type '(.+)'/) { part in
      "This is a `\(part[0])`, not a function: for a product write `*` or `matmul`, "
        + "for an entry write `a[i, j]`."
    },
    rule(/undefined symbol/) { _ in
      "The code calls something that is not linked: use the kit and the exercises named in `links`."
    },
  ]
}
