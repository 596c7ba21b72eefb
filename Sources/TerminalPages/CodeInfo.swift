import CommonMark

/// The info string of a fence: a language and attributes such as `exercise=rnn-step stars=2`.
struct CodeInfo: Sendable, Equatable {
  /// The first word, empty for none.
  var language = ""
  /// The words of the form key=value.
  var attributes: [String: String] = [:]

  /// Reads an info string.
  init(_ info: String) {
    for (index, word) in info.split(whereSeparator: \.isWhitespace).enumerated() {
      if let sign = word.firstIndex(of: "=") {
        attributes[String(word[..<sign])] = String(word[word.index(after: sign)...])
      } else if index == 0 {
        language = String(word)
      }
    }
  }

  /// The slug of the exercise that the block starts.
  var exercise: String? { attributes["exercise"] }
}

extension Block {
  /// Whether the block is the starter of an exercise.
  var isExercise: Bool {
    guard case .code(let info, _) = kind else { return false }
    return CodeInfo(info).exercise != nil
  }
}
