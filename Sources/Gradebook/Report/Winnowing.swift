/// The marks of a program text that survive changed names, comments and layout.
///
/// Source: S. Schleimer, D. Wilkerson and A. Aiken, "Winnowing: local algorithms for document
/// fingerprinting", 2003. Any run of at least `window + length − 1` equal tokens shares a mark.
struct Winnowing {
  /// Tokens that make one hash.
  static let length = 6
  /// Hashes of which the smallest is a mark.
  static let window = 4

  let marks: Set<UInt64>

  init(_ text: String) {
    let tokens = Self.tokens(text)
    guard tokens.count >= Self.length else {
      marks = tokens.isEmpty ? [] : [Self.hash(tokens[...])]
      return
    }
    let hashes = (0...(tokens.count - Self.length)).map {
      Self.hash(tokens[$0..<$0 + Self.length])
    }
    var marks: Set<UInt64> = []
    for start in 0...max(0, hashes.count - Self.window) {
      let view = hashes[start..<min(start + Self.window, hashes.count)]
      if let smallest = view.min() { marks.insert(smallest) }
    }
    self.marks = marks
  }

  /// FNV-1a over the tokens: the same on every machine, which Swift's own hashes are not.
  private static func hash(_ tokens: ArraySlice<String>) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for token in tokens {
      for byte in Array(token.utf8) + [0] { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return value
  }

  private static let words: Set<String> = [
    "func", "let", "var", "for", "in", "if", "else", "guard", "return", "while", "struct", "switch",
    "case", "import", "enum", "extension", "repeat", "inout", "throws", "where",
  ]

  /// Words of the language as they are, every other name as `n`, every number as `0`; comments left
  /// out.
  static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    let scalars = Array(text.unicodeScalars)
    var place = 0
    func at(_ index: Int) -> Unicode.Scalar { index < scalars.count ? scalars[index] : "\0" }
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar == "/" && at(place + 1) == "/" {
        while place < scalars.count, scalars[place] != "\n" { place += 1 }
      } else if scalar == "/" && at(place + 1) == "*" {
        place += 2
        while place < scalars.count, !(at(place) == "*" && at(place + 1) == "/") { place += 1 }
        place += 2
      } else if scalar == "\"" {
        place += 1
        while place < scalars.count, scalars[place] != "\"", scalars[place] != "\n" {
          place += scalars[place] == "\\" ? 2 : 1
        }
        place += 1
        tokens.append("s")
      } else if isWord(scalar) {
        var word = String.UnicodeScalarView()
        while place < scalars.count, isWord(scalars[place]) {
          word.append(scalars[place])
          place += 1
        }
        let text = String(word)
        tokens.append(
          scalar.properties.numericType != nil ? "0" : words.contains(text) ? text : "n")
      } else {
        if !scalar.properties.isWhitespace { tokens.append(String(scalar)) }
        place += 1
      }
    }
    return tokens
  }
}
