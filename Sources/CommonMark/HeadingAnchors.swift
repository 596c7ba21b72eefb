/// The names by which links refer to headings, such as `the-question`, given as GitHub gives them.
public struct HeadingAnchors: Sendable {
  private var uses: [String: Int] = [:]

  /// Starts a document.
  public init() {}

  /// Names the next heading: `shapes`, and `shapes-1` for the second of the same text.
  public mutating func anchor(of text: String) -> String {
    let name = Self.name(of: text)
    let count = uses[name, default: 0]
    uses[name] = count + 1
    return count == 0 ? name : "\(name)-\(count)"
  }

  /// Turns words into a name: lower case, hyphens for spaces, and no punctuation.
  public static func name(of text: String) -> String {
    var name = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " {
        name += "-"
      } else if scalar == "-" || scalar.isWordCharacter {
        name.unicodeScalars.append(scalar)
      }
    }
    return name
  }
}

extension Document {
  /// The text of each heading by its anchor.
  public var headingsByAnchor: [String: String] {
    var anchors = HeadingAnchors()
    var texts: [String: String] = [:]
    for heading in headings { texts[anchors.anchor(of: heading.text)] = heading.text }
    return texts
  }
}

extension Unicode.Scalar {
  /// Whether regular expressions count the character among `\p{Word}`.
  fileprivate var isWordCharacter: Bool {
    switch properties.generalCategory {
    case .decimalNumber, .connectorPunctuation, .letterNumber: true
    default: properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    }
  }
}
