import CommonMark
import TerminalPages

extension Sample {
  static let codes = [
    Sample(
      name: "code",
      blocks: [
        fence(
          "swift",
          """
          /// One step of the cell.
          func step(_ x: Vector) -> Vector {
          \tlet scale = 0.5  // half

            return scale * x /* entry by
            entry */ + offset("b")
          }

          """), fence("sh", "unroll check rnn-step\n"), fence("", "indented code\n"),
      ]),
    Sample(
      name: "long-code", width: 44,
      blocks: [
        fence(
          "swift",
          """
            let candidate = tanh(matmul(Wg, stacked) + biasOfTheCandidate)
          let address = "https://example.org/a/very/long/word/without/a/space"

          """)
      ]),
    Sample(
      name: "exercise",
      blocks: [
        paragraph("Your turn."),
        fence(
          "swift exercise=rnn-step level=core stars=2 links=rnn-forward",
          "func rnnStep(x: Matrix) -> RNNStep {\n  .unfinished\n}\n"),
      ]),
    Sample(
      name: "card",
      surroundings: Surroundings(exercises: [
        "rnn-step": .init(
          state: "not yet", steps: [.init("unroll check rnn-step", "judge it as it stands")]),
        "fold": .init(
          state: "right", isRight: true, steps: [.init("unroll solution fold", "compare")]),
      ]),
      blocks: [
        fence("swift exercise=rnn-step level=core stars=2", "a\n"),
        html("<details><summary>Hint 1</summary>\n"), paragraph("Secret."),
        html("</details>\n"), html("<details><summary>Hint 2 for dx</summary>\n"),
        paragraph("Secret."), html("</details>\n"),
        html("<details><summary>Hint 2 for db</summary>\n"), paragraph("Secret."),
        html("</details>\n"),
        fence("swift exercise=fold level=more stars=1", "b\n"), paragraph("After."),
      ]),
    Sample(
      name: "diagram", width: 34,
      blocks: [
        paragraph("Time runs to the right."),
        fence("text", " y1      y2\n ▲       ▲\n[h1] ─▶ [h2] ─▶\n\n x1      x2\n"),
        fence("text", "a ────────────────────────────────────────▶ b\n"),
      ]),
    Sample(
      name: "formula", width: 50,
      blocks: [
        paragraph("The forward is"),
        fence("math", "a = x W_{xh}^\\top + b,\n  \\qquad h' = \\tanh(a)\n"),
        paragraph(text("with "), math("h'\n (N \\times H)"), text(".")),
      ]),
  ]

  static let hidden = [
    Sample(
      name: "html",
      blocks: [
        html("<!-- seed: S11 -->\n"), paragraph("First."), html("<!-- measured: x -->"),
        html("<div align=\"center\">\nKept &amp; shown &lt;here&gt;.<br>Next.</div>\n"),
        paragraph(
          text("Press "), inline(.html("<kbd>")), text("q"), inline(.html("</kbd>")),
          inline(.html("<br/>")), text("to leave.")),
      ]),
    Sample(name: "fold", blocks: folded),
    Sample(name: "unfolded", showsFolded: true, blocks: folded),
  ]

  private static let folded = [
    fence("swift exercise=rnn-step stars=1", "// Your turn.\n"),
    html("<details><summary>Hint 1</summary>\n"), paragraph("Undo the tanh first."),
    html("</details>\n"), html("<!-- between -->"),
    html("<details>\n<summary>Hint 2</summary>\nThen the product.\n</details>\n"),
    paragraph("Between."), html("<details><summary>Answers</summary>"), paragraph("42"),
    html("</details>"), paragraph("After."),
  ]
}
