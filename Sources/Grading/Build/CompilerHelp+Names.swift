extension CompilerHelp {
  /// What is not known under the name that was written.
  static var nameRules: [Rule] {
    [
      Rule(
        /cannot find (?:type )?'(Matrix|Vector|matmul|sigmoid|tanh|[A-Z]+Step)' in scope/
      ) { parts, message in
        message.knowsKit
          ? nil : "`\(parts[0])` belongs to the kit: begin the file with `import RecurrentKit`."
      },
      Rule(/cannot find '(np|torch|numpy|math|nn|F)' in scope/) { parts, _ in
        "Swift has no `\(parts[0])`: the kit's functions stand alone, such as `tanh(a)`, `exp(a)` "
          + "and `matmul(a, b)`."
      },
      Rule(/cannot find '(len|range|True|False|None|zeros|transpose|sqrt|pow|relu|softmax)' in/) {
        parts, _ in
        switch parts[0] {
        case "len": "The length of a list is `list.count`."
        case "range": "A range of whole numbers is `0..<n`."
        case "True", "False": "Swift writes `\(parts[0].lowercased())`."
        case "None": "Swift writes `nil`."
        case "zeros": "A matrix of zeros is `Matrix.zeros(rows, columns)`."
        case "transpose": "The transposed matrix is `a.transposed()`."
        case "sqrt": "The square root of a number is `number.squareRoot()`."
        default: "The kit has no `\(parts[0])`: build it from `exp`, `log`, `+`, `*` and `map`."
        }
      },
      Rule(/cannot find '(.+)' in scope/) { parts, message in
        if message.isAssigned {
          return "A new name is declared first: write `let \(parts[0]) = …`, or `var` if it will "
            + "change."
        }
        if let near = message.nearest {
          return "`\(parts[0])` is not known here; did you mean `\(near)`?"
        }
        return "`\(parts[0])` is not known here: check the spelling, or whether it is declared "
          + "above; `unroll kit` lists what the kit offers."
      },
      Rule(/cannot find type '(.+)' in scope/) { parts, message in
        if ["float", "Float32", "double", "float64"].contains(parts[0]) {
          return "A number with a point is a `Double`."
        }
        if parts[0] == "int" { return "A whole number is an `Int`." }
        if let near = message.nearest {
          return "There is no type `\(parts[0])`; did you mean `\(near)`?"
        }
        return
          "There is no type `\(parts[0])`; the kit's types are `Matrix`, `Vector` and the step "
          + "structs that `unroll kit` lists."
      },
      Rule(
        /value of type '.+' has no member '(?:T|t|transpose)'/,
        "The transposed matrix is `a.transposed()`."),
      Rule(
        /value of type '.+' has no member '(?:dot|matmul|mm|multiply)'/,
        "The matrix product is a function: `matmul(a, b)`."),
      Rule(
        /value of type '.+' has no member '(?:shape|count|size|length|len|ndim)'/,
        "A matrix has `rows` and `columns`; a vector and a list have `count`."),
      Rule(/value of type '(\[.+)' has no member '(?:push|add|push_back|extend|insert_at)'/) {
        _, _ in "A list grows by `append(…)`."
      },
      Rule(/type '(.+)' has no member '(.+)'/) { parts, message in
        let near = message.nearest.map { "; did you mean `\($0)`?" }
        return "`\(parts[0])` has no `\(parts[1])`"
          + (near ?? "; `unroll kit` lists what it has.")
      },
      Rule(/invalid redeclaration of '(.+)'/) { parts, _ in
        "`\(parts[0])` is declared twice: rename or remove one."
      },
      Rule(/(?:variable|constant) '(.+)' used before being/) { parts, _ in
        "Give `\(parts[0])` a first value before it is read."
      },
      Rule(/use of '(.+)' refers to instance method rather than global function/) { parts, _ in
        "Inside this type `\(parts[0])` means its own method: write `RecurrentKit.\(parts[0])`."
      },
      Rule(/ambiguous use of '(.+)'/) { parts, _ in
        "More than one `\(parts[0])` fits: say the type of the result, such as `let a: Matrix = …`."
      },
      Rule(/no such module '(.+)'/) { parts, _ in
        "There is no module `\(parts[0])` here; the kit is imported with `import RecurrentKit`."
      },
      Rule(/multiple definitions of symbol 'main'/, "The program's start belongs to the judge."),
      Rule(
        /undefined symbol/,
        "The code calls something that is not linked: use the kit and the exercises named in "
          + "`links`."),
    ]
  }
}
