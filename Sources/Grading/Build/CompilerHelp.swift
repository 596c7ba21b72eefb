/// Sentences that help with the compiler's messages about natural slips.
enum CompilerHelp {
  /// A pattern of the compiler's words, and what to say to a learner about it.
  ///
  /// A rule may pass, when only the source line can tell; the next one is asked then.
  struct Rule {
    typealias Sentence = (_ parts: [String], _ message: CompilerMessage) -> String?

    private let pattern: Regex<AnyRegexOutput>
    private let sentence: Sentence

    init(_ pattern: some RegexComponent, _ sentence: @escaping Sentence) {
      self.pattern = Regex<AnyRegexOutput>(pattern.regex)
      self.sentence = sentence
    }

    /// Creates a rule that always says the same.
    init(_ pattern: some RegexComponent, _ sentence: String) {
      self.init(pattern) { _, _ in sentence }
    }

    func sentence(for message: CompilerMessage) -> String? {
      guard let match = try? pattern.firstMatch(in: message.text) else { return nil }
      let parts = match.output.dropFirst().map { $0.substring.map(String.init) ?? "" }
      return sentence(parts, message)
    }
  }

  /// Returns one useful sentence for a message, or nil when the compiler's own words are enough.
  static func sentence(for message: CompilerMessage) -> String? {
    rules.lazy.compactMap { $0.sentence(for: message) }.first
  }

  // The first rule that has something to say wins.
  nonisolated(unsafe) private static let rules = syntaxRules + nameRules + typeRules + callRules
}

extension CompilerMessage {
  /// Whether the learner's source line holds a text.
  func sourceHolds(_ text: String) -> Bool { source?.contains(text) ?? false }
}
