import TeXMath
import Testing

@Suite struct ErrorTests {
  private func error(_ tex: String) -> TeXError? {
    do {
      _ = try TeXFormula(tex)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    (#"a + \foo"#, 5, "The command \\foo is unknown. Correct it, or use one that TeXMath lists."),
    ("a_{b", 3, "The { is never closed. Add }."),
    ("a}", 2, "The } closes nothing. Remove it, or add { before it."),
    (#"\left( a"#, 1, "The \\left is never closed. Add \\right."),
    (#"a \right)"#, 3, "The \\right closes nothing. Remove it, or add \\left before it."),
    (
      "a & b", 3,
      "The & stands outside a matrix. Put \\begin{aligned} … \\end{aligned} around it."
    ),
    (
      "x^", 3,
      "The ^ has nothing to work on. Write what it belongs to in braces after it."
    ),
    (
      "x_1_2", 4,
      "The part already has a script with _. Put braces around all that belongs together."
    ),
    (
      #"\begin{pmatrix} a \end{bmatrix}"#, 19,
      "The \\end{bmatrix} does not close \\begin{pmatrix}. Write \\end{pmatrix}."
    ),
    (
      #"\begin{foo}"#, 1,
      "The environment foo is unknown. Use pmatrix, bmatrix, cases or aligned."
    ),
    (
      "a # b", 3,
      "The character \"#\" has no meaning in a formula. Write its command, or put it in \\text{…}."
    ),
    (
      #"\left x"#, 7,
      "No bracket stands after \\left. Write one such as ( or \\lVert, or a point for none."
    ),
  ])
  func `a mistake is told with its column and its repair`(
    tex: String, column: Int, text: String
  ) throws {
    let found = try #require(error(tex))
    #expect(found.description == text)
    #expect(found.line == 1)
    #expect(found.column == column)
  }

  @Test func `a mistake in a later row is told with that row`() throws {
    let first = try #require(error("a = b \\\\\n  + \\foo"))
    #expect((first.line, first.column) == (1, 7))
    let second = try #require(error("a = b\n  + \\foo"))
    #expect((second.line, second.column) == (2, 5))
  }

  @Test func `nesting and length have their limits`() throws {
    let deep = String(repeating: "{", count: 100) + String(repeating: "}", count: 100)
    #expect(error(deep)?.mistake == .tooDeep(limit: 48))
    #expect(error(String(repeating: #"\hat"#, count: 100) + "x")?.mistake == .tooDeep(limit: 48))
    #expect(error(String(repeating: "x", count: 30_000))?.mistake == .tooLong(limit: 20_000))
  }
}
