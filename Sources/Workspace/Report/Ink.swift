/// Marks words for a terminal, or leaves them alone; nothing depends on the colour alone.
package struct Ink: Sendable {
  package let hasColor: Bool

  package init(hasColor: Bool) { self.hasColor = hasColor }

  package func strong(_ text: String) -> String { mark(text, "1") }
  package func right(_ text: String) -> String { mark(text, "1;32") }
  package func open(_ text: String) -> String { mark(text, "1;33") }
  package func error(_ text: String) -> String { mark(text, "1;31") }
  package func quiet(_ text: String) -> String { mark(text, "2") }
  package func command(_ text: String) -> String { mark(text, "36") }

  private func mark(_ text: String, _ code: String) -> String {
    hasColor && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[m" : text
  }
}
