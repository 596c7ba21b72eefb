/// The forms that names and hints have in chapters.
///
/// Read by hand and not with `Regex`, whose engine would take a third of the start of every command.
enum TextForms {
  /// Whether a text is words of small letters and digits with single hyphens between.
  static func isSlug(_ text: some StringProtocol) -> Bool {
    isHyphenated(text) { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
  }

  /// Whether a text is such words, capitals allowed.
  static func isIdea(_ text: some StringProtocol) -> Bool { isHyphenated(text, isWordLetter) }

  /// The number and slug of a chapter's file name, such as `02-one-cell.md`.
  static func chapterName(_ name: some StringProtocol) -> (number: Int, slug: String)? {
    let digits = name.prefix(2)
    let rest = name.dropFirst(2)
    guard digits.count == 2, digits.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) }),
      let number = Int(digits), rest.hasPrefix("-"), rest.hasSuffix(".md"),
      isSlug(rest.dropFirst().dropLast(3))
    else { return nil }
    return (number, String(rest.dropFirst().dropLast(3)))
  }

  /// The rung and output of a hint's summary, such as `Hint 2 for dWhh`.
  static func hint(_ summary: Substring) -> (rung: Int, output: String?)? {
    let words = summary.split(separator: " ", omittingEmptySubsequences: false)
    guard words.first == "Hint", [2, 4].contains(words.count), ["1", "2", "3"].contains(words[1]),
      let rung = Int(words[1])
    else { return nil }
    guard words.count == 4 else { return (rung, nil) }
    guard words[2] == "for", !words[3].isEmpty, words[3].unicodeScalars.allSatisfy(isWordLetter)
    else { return nil }
    return (rung, String(words[3]))
  }

  /// The text of the first `<summary>` that begins and ends on one line.
  static func summary(in html: String) -> Substring? {
    var rest = html[...]
    while let start = rest.range(ofUTF8: "<summary>") {
      rest = rest[start.upperBound...]
      guard let end = rest.range(ofUTF8: "</summary>") else { return nil }
      let text = rest[..<end.lowerBound]
      if !text.contains(where: \.isNewline) { return text }
    }
    return nil
  }

  private static func isWordLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
  }

  private static func isHyphenated(
    _ text: some StringProtocol, _ isLetter: (Unicode.Scalar) -> Bool
  ) -> Bool {
    text.unicodeScalars.split(separator: "-", omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.allSatisfy(isLetter) }
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The first place of a text, compared byte by byte.
  func range(ofUTF8 text: String) -> Range<String.Index>? {
    guard let first = text.utf8.first else { return nil }
    var rest = self[...].utf8
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: text.utf8) {
        return place..<rest.index(place, offsetBy: text.utf8.count)
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  func contains(utf8 text: String) -> Bool { range(ofUTF8: text) != nil }
}
