extension Collection<String> {
  /// The words in ascending order, with `step-2` before `step-10`.
  var inNaturalOrder: [String] { sorted { $0.padded < $1.padded } }
}

extension String {
  /// The word with its numbers filled up with zeros, which makes numbers sort by their size.
  fileprivate var padded: String {
    var padded = ""
    var digits = ""
    for character in self + " " {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        padded += digits.isEmpty ? "" : String(repeating: "0", count: max(12 - digits.count, 0))
        padded += digits + String(character)
        digits = ""
      }
    }
    return padded
  }
}
