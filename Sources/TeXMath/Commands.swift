/// All commands that a formula may use.
enum Commands {
  /// What a command does.
  enum Command: Sendable {
    case atom(Atom)
    case space(Space)
    case fraction
    case root
    case accent(Accent)
    case alphabet(Alphabet)
    case text
    /// `\operatorname`.
    case name
    case brace(isOver: Bool)
    case stack(isOver: Bool)
    case left
    /// A bracket of a size that the author chooses.
    case sized(Atom.Kind)
    case begin
    case not
    /// A command about the style of print.
    case ignored
  }

  /// The functions whose scripts stand under them.
  static let limitFunctions: Set<String> = [
    "max", "min", "sup", "inf", "lim", "arg max", "arg min", "det", "gcd", "Pr",
  ]

  /// The commands by their names, without the backslash.
  static let all: [String: Command] = {
    var all = structures
    for (kind, list) in Symbols.lists {
      let words = list.split(whereSeparator: \.isWhitespace)
      for pair in stride(from: 0, to: words.count - 1, by: 2) {
        all[String(words[pair])] = .atom(Atom(text: String(words[pair + 1]), kind: kind))
      }
    }
    for name in Symbols.functions.split(separator: " ") {
      all[String(name)] = .atom(Atom(text: String(name), kind: .function))
    }
    all["argmax"] = .atom(Atom(text: "arg max", kind: .function))
    all["argmin"] = .atom(Atom(text: "arg min", kind: .function))
    return all
  }()

  private static let structures: [String: Command] = [
    "frac": .fraction, "dfrac": .fraction, "tfrac": .fraction, "sqrt": .root,
    "tilde": .accent(.tilde), "widetilde": .accent(.tilde), "hat": .accent(.hat),
    "widehat": .accent(.hat), "bar": .accent(.bar), "overline": .accent(.overline),
    "vec": .accent(.vector), "dot": .accent(.dot), "ddot": .accent(.doubleDot),
    "underline": .accent(.underline),
    "mathrm": .alphabet(.upright), "mathit": .alphabet(.italic), "mathbf": .alphabet(.bold),
    "boldsymbol": .alphabet(.bold), "mathbb": .alphabet(.doubleStruck),
    "mathcal": .alphabet(.script), "mathscr": .alphabet(.script), "mathsf": .alphabet(.upright),
    "mathtt": .alphabet(.upright),
    "text": .text, "textrm": .text, "textit": .text, "textbf": .text, "operatorname": .name,
    "underbrace": .brace(isOver: false), "overbrace": .brace(isOver: true),
    "overset": .stack(isOver: true), "underset": .stack(isOver: false),
    "stackrel": .stack(isOver: true), "left": .left, "begin": .begin, "not": .not,
    "big": .sized(.symbol), "Big": .sized(.symbol), "bigg": .sized(.symbol),
    "Bigg": .sized(.symbol), "bigl": .sized(.open), "Bigl": .sized(.open), "biggl": .sized(.open),
    "Biggl": .sized(.open), "bigr": .sized(.close), "Bigr": .sized(.close),
    "biggr": .sized(.close), "Biggr": .sized(.close), "bigm": .sized(.relation),
    "displaystyle": .ignored, "textstyle": .ignored, "scriptstyle": .ignored,
    ",": .space(.thin), ":": .space(.thin), ";": .space(.thin), ">": .space(.thin),
    " ": .space(.thin), "!": .space(.negative), "quad": .space(.quad),
    "qquad": .space(.doubleQuad),
  ]

  /// What stands for itself without a backslash, letters and digits left out.
  static let characters: [Unicode.Scalar: Atom] = {
    var characters: [Unicode.Scalar: Atom] = [
      "-": Atom(text: "−", kind: .binary), "*": Atom(text: "∗", kind: .binary),
      "/": Atom(text: "/", kind: .slash),
    ]
    let kinds: [(Atom.Kind, String)] = [
      (.binary, "+×·⊙"), (.relation, "=<>:≤≥≈∈→"), (.open, "(["), (.close, ")]!?"),
      (.punctuation, ",;"), (.symbol, "|.∞"), (.dots, "…⋯"), (.prefix, "∂∇"), (.large, "∑∏"),
    ]
    for (kind, signs) in kinds {
      for sign in signs.unicodeScalars {
        characters[sign] = Atom(text: String(Character(sign)), kind: kind)
      }
    }
    return characters
  }()

  /// The brackets that may stand after `\left` and `\right`.
  static let delimiters: [String: String] = [
    ".": "", "(": "(", ")": ")", "[": "[", "]": "]", "|": "|", "/": "/", "\\{": "{", "\\}": "}",
    "\\lbrace": "{", "\\rbrace": "}", "\\lbrack": "[", "\\rbrack": "]", "\\|": "‖",
    "\\lVert": "‖", "\\rVert": "‖", "\\Vert": "‖", "\\lvert": "|", "\\rvert": "|", "\\vert": "|",
    "<": "⟨", ">": "⟩", "\\langle": "⟨", "\\rangle": "⟩", "\\lfloor": "⌊", "\\rfloor": "⌋",
    "\\lceil": "⌈", "\\rceil": "⌉",
  ]
}
