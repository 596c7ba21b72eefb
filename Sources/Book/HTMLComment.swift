/// One comment of HTML, and where it stands in its text.
struct HTMLComment {
  let range: Range<String.Index>
  /// What stands between the marks, without the white space around it.
  let content: Substring

  /// The word that the comment begins with.
  var kind: Substring {
    content.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  /// The comments of a text; one that is never closed is none.
  static func all(in text: Substring) -> [HTMLComment] {
    var found: [HTMLComment] = []
    var rest = text
    while let start = rest.range(ofUTF8: "<!--"),
      let end = rest[start.upperBound...].range(ofUTF8: "-->")
    {
      found.append(
        HTMLComment(
          range: start.lowerBound..<end.upperBound,
          content: trimmed(rest[start.upperBound..<end.lowerBound])))
      rest = rest[end.upperBound...]
    }
    return found
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
