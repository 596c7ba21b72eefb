/// Makes Markdown out of the tokens that are hard for a parser, the same for the same seed.
struct RandomMarkdown {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private static let tokens = [
    "a", "b c", "한국어", "é", "𝄞", "\n", "\n", "\n", "\n\n", " ", "  ", "    ", "\t", "> ", ">", "- ",
    "* ",
    "+ ", "1. ", "2) ", "- ", "  - ", "# ", "## ", "###", " ##", "===", "---", "***", "___", "*",
    "**",
    "_", "__", "`", "``", "```", "~~~", "```swift", "$", "$`", "`$", "$`x_1`$", "[", "]", "![",
    "](", ")",
    "](/u)", "](</u v> \"t\\\"\")", "](\n/u\n'q')", "][r]", "[]", "[r]: /url \"title\"\n", "[r]",
    "[한]: <x>\n",
    "[r]: /a\n", "<", ">", "<b>", "</b>", "<div>\n", "<!-- c -->", "<!--\n", "-->",
    "<http://x.y/?a&amp;b>",
    "<m@x.y>", "<i a='\n'>", "&amp;", "&", "&copy;", "&#233;", "&#x1F600;", "&acE;", "&fjlig;",
    "&zzz;",
    "&#0;", "\\", "\\\n", "\\*", "\\|", "\\\\", "  \n", "|", "| a | b |\n", "|-|:-:|\n", "|", "\0",
    "\u{A0}", "\u{FEFF}", "\r\n", "\r", "\u{0B}", "\"", "'", "(", "!", "| a | b |\n|-|-|\n",
    "| a | b |\n|-|-|\n", "x|y\n-|-\n", "\n> |", "<x y>\n", "2. ", "|c|\n",
  ]

  /// Makes the next text.
  mutating func next() -> String {
    let count = Int(random() % 28) + 1
    return (0..<count).map { _ in Self.tokens[Int(random() % UInt64(Self.tokens.count))] }.joined()
  }

  /// Steps SplitMix64.
  private mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
