import CommonMark
import TerminalPages
import Testing

/// A document that shows one kind of block, and the width at which its golden is recorded.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  var width = 60
  var showsFolded = false
  var surroundings = Surroundings()
  let blocks: [Block]

  var testDescription: String { name }

  func page(_ theme: Theme, width: Int? = nil) -> Page {
    renderer(theme, width).page(Document(blocks: blocks))
  }

  func pageText(_ theme: Theme, width: Int? = nil) -> PageText {
    renderer(theme, width).text(Document(blocks: blocks))
  }

  private func renderer(_ theme: Theme, _ width: Int?) -> PageRenderer {
    PageRenderer(
      theme: theme, width: width ?? self.width, showsFolded: showsFolded,
      surroundings: surroundings, figures: Self.plot)
  }

  static let all: [Sample] = running + codes + tables + hidden + figures

  private static let running = [
    Sample(
      name: "heading",
      blocks: [
        heading(1, "The plain RNN"), paragraph("One."),
        heading(2, "A step, and what it keeps for the way back through time and layers"),
        paragraph("Two."), heading(3, "Shapes"), heading(4, "Batches"), heading(5, "Rows"),
        heading(6, "Entries"), paragraph("End."),
      ]),
    Sample(
      name: "paragraph",
      blocks: [
        paragraph(
          text("The hidden state is "), math("h_t = \\tanh(a)"), text(", a "),
          emphasis("summary of the past"), text("; the type "), code("RNNStep"),
          text(" holds it for the "), strong("way back"), text("."), inline(.softBreak),
          text("A new line of the source is a space."), inline(.lineBreak),
          text("A forced one is not.")),
        paragraph("Nobody needs more than one idea in a paragraph."),
      ]),
    Sample(
      name: "korean", width: 30,
      blocks: [
        heading(1, "은닉 상태"),
        paragraph(
          text("은닉 상태는 이전 시점의 정보를 기억한다. "), math("C_t"), text("와 "), code("h"),
          text("를 눈여겨보자.")),
        paragraph("무궁화꽃이피었습니다무궁화꽃이피었습니다(무궁화꽃이)피었습니다。끝"),
      ]),
    Sample(
      name: "list",
      blocks: [
        bullets(
          [paragraph("forget gate")],
          [
            paragraph("input gate, which lets the candidate in, entry by entry and step by step"),
            bullets(
              [paragraph("row block i"), bullets([paragraph("third level")])],
              [paragraph("row block g")]),
          ], []),
        numbers(
          from: 9, isTight: false, [paragraph("nine"), paragraph("still nine")],
          [paragraph("ten")]),
      ]),
    Sample(
      name: "quote",
      blocks: [
        quote(
          paragraph("A gate is a value between zero and one that scales another value."),
          bullets([paragraph("and a list")]), quote(paragraph("and a quotation"))),
        paragraph("After."),
      ]),
    Sample(
      name: "link",
      blocks: [
        paragraph(
          text("See "), link("02-backprop.md", "chapter 2"), text(", "),
          link("https://example.org/a b", "the BPTT note"), text(", "),
          link("#shapes", "the shapes"), text(" and "),
          link("https://example.org", "https://example.org"), text("."))
      ]),
    Sample(
      name: "way-on",
      surroundings: Surroundings(
        commands: ["02-one-cell.md": "unroll read 2"],
        wayOn: [
          .init("unroll read 3", "the next chapter, Unrolling"),
          .init("unroll read 1", "the chapter before, Order matters"),
        ]),
      blocks: [
        heading(2, "The shapes"),
        paragraph(
          text("As in "), link("02-one-cell.md", "One cell"), text(", and by "),
          link("./02-one-cell.md#step", "its step"), text("; see "), link("#the-shapes", "above"),
          text(" or "), link("#the-shapes", "The shapes"), text(".")),
      ]),
    Sample(
      name: "picture",
      blocks: [
        paragraph(
          inline(.image(destination: "figures/a.svg", title: "", [text("the loss falls")]))),
        paragraph(inline(.image(destination: "figures/b.svg", title: "", []))),
      ]),
    Sample(
      name: "thematic-break",
      blocks: [paragraph("Before."), block(.thematicBreak), paragraph("After.")]),
  ]

  private static let tables = [
    Sample(name: "table", blocks: [gates]),
    Sample(name: "narrow-table", width: 18, blocks: [gates]),
    Sample(
      name: "wrapped-table", width: 50,
      blocks: [
        table(
          [.none, .none, .none], [text("Term"), text("What it means"), text("Where")],
          [
            text("gate"), text("a value between zero and one that scales another"),
            text("the LSTM has three of them"),
          ],
          [text("candidate"), text("the tanh value"), text("both")])
      ]),
  ]

  private static let gates = table(
    [.left, .center, .right, .none],
    [text("Gate"), text("Activation"), text("Rows"), text("이름")],
    [math("i"), math("\\sigma"), text("0 to 63"), text("입력")],
    [math("f"), math("\\sigma"), text("64 to 127"), text("망각")],
    [math("g"), math("\\tanh"), text("192"), text("후보")])
}

extension Theme: CustomTestStringConvertible {
  /// The name, in place of every setting.
  public var testDescription: String { name }
}
