import CommonMark

// Documents written by hand, so that a page is tested without a parser.

private let nowhere = SourcePosition(line: 1, column: 1)

func block(_ kind: Block.Kind) -> Block { Block(kind, start: nowhere, endLine: 1) }
func inline(_ kind: Inline.Kind) -> Inline { Inline(kind, start: nowhere) }

func text(_ text: String) -> Inline { inline(.text(text)) }
func code(_ text: String) -> Inline { inline(.code(text)) }
func math(_ tex: String) -> Inline { inline(.math(tex)) }
func emphasis(_ text: String) -> Inline { inline(.emphasis([inline(.text(text))])) }
func strong(_ text: String) -> Inline { inline(.strong([inline(.text(text))])) }
func link(_ destination: String, _ words: String) -> Inline {
  inline(.link(destination: destination, title: "", [text(words)]))
}

func paragraph(_ inlines: Inline...) -> Block { block(.paragraph(inlines)) }
func paragraph(_ words: String) -> Block { paragraph(text(words)) }
func heading(_ level: Int, _ words: String) -> Block {
  block(.heading(level: level, [text(words)]))
}
func quote(_ blocks: Block...) -> Block { block(.quote(blocks)) }
func fence(_ info: String, _ text: String) -> Block { block(.code(info: info, text: text)) }
func html(_ text: String) -> Block { block(.html(text)) }

func bullets(isTight: Bool = true, _ items: [Block]...) -> Block {
  block(.list(Block.List(firstNumber: nil, isTight: isTight, items: items)))
}

func numbers(from first: Int, isTight: Bool = true, _ items: [Block]...) -> Block {
  block(.list(Block.List(firstNumber: first, isTight: isTight, items: items)))
}

func table(
  _ alignments: [Block.Table.Alignment], _ header: [Inline], _ rows: [Inline]...
) -> Block {
  let cells = rows.map { row in row.map { [$0] } }
  return block(
    .table(Block.Table(alignments: alignments, header: header.map { [$0] }, rows: cells)))
}
