/// Turns libcmark's tree into values with a stack of its own, so that depth is no danger.
struct TreeBuilder {
  /// A node that is open, with what was found inside it so far.
  private struct Frame {
    var kind: CMarkNode.Kind
    var start: SourcePosition
    var endLine: Int
    var blocks: [Block] = []
    var inlines: [Inline] = []
    var items: [[Block]] = []
  }

  private static let deepest = 200

  private var stack: [Frame] = []
  private var skipped = 0
  private var result: [Block] = []

  func blocks(of markdown: String) -> [Block] {
    var builder = self
    let tree = CMarkTree(markdown)
    withExtendedLifetime(markdown) {
      var copy = builder
      tree.walk(enter: { copy.enter($0) }, leave: { copy.leave($0) })
      builder = copy
    }
    return builder.result
  }

  private mutating func enter(_ node: CMarkNode) {
    let kind = node.kind
    switch kind {
    case .code(let info, let text): add(block: .code(info: info, text: text), node)
    case .htmlBlock(let html): add(block: .html(html), node)
    case .thematicBreak: add(block: .thematicBreak, node)
    case .text(let text): add(inline: .text(text), node.start)
    case .softBreak: add(inline: .softBreak, node.start)
    case .lineBreak: add(inline: .lineBreak, node.start)
    case .codeSpan(let text): add(inline: .code(text), node.start)
    case .htmlInline(let html): add(inline: .html(html), node.start)
    case .quote, .list, .item, .emphasis, .strong, .link, .image:
      if stack.count >= Self.deepest {
        skipped += 1
      } else {
        stack.append(Frame(kind: kind, start: node.start, endLine: node.endLine))
      }
    case .document, .paragraph, .heading:
      stack.append(Frame(kind: kind, start: node.start, endLine: node.endLine))
    }
  }

  private mutating func leave(_ node: CMarkNode) {
    switch node.kind {
    case .quote, .list, .item, .emphasis, .strong, .link, .image:
      // Containers are entered and left in pairs, so the skipped ones are left first.
      if skipped > 0 { skipped -= 1 } else { close() }
    case .document, .paragraph, .heading: close()
    default: break
    }
  }

  private mutating func close() {
    guard let frame = stack.popLast() else { return }
    switch frame.kind {
    case .document: result = frame.blocks
    case .paragraph: add(block: .paragraph(frame.inlines), frame)
    case .heading(let level): add(block: .heading(level: level, frame.inlines), frame)
    case .quote: add(block: .quote(frame.blocks), frame)
    case .item:
      if stack.isEmpty { return }
      stack[stack.count - 1].items.append(frame.blocks)
    case .list(let firstNumber, let isTight):
      // Blocks without an item come from items too deep to keep.
      let items = frame.items + (frame.blocks.isEmpty ? [] : [frame.blocks])
      let list = Block.List(firstNumber: firstNumber, isTight: isTight, items: items)
      add(block: .list(list), frame)
    case .emphasis: add(inline: .emphasis(frame.inlines), frame.start)
    case .strong: add(inline: .strong(frame.inlines), frame.start)
    case .link(let destination, let title):
      add(inline: .link(destination: destination, title: title, frame.inlines), frame.start)
    case .image(let destination, let title):
      add(inline: .image(destination: destination, title: title, frame.inlines), frame.start)
    default: break
    }
  }

  private mutating func add(block: Block.Kind, _ node: CMarkNode) {
    add(Block(block, start: node.start, endLine: node.endLine))
  }

  private mutating func add(block: Block.Kind, _ frame: Frame) {
    add(Block(block, start: frame.start, endLine: frame.endLine))
  }

  private mutating func add(_ block: Block) {
    guard !stack.isEmpty else { return }
    stack[stack.count - 1].blocks.append(block)
  }

  private mutating func add(inline: Inline.Kind, _ start: SourcePosition) {
    guard !stack.isEmpty else { return }
    stack[stack.count - 1].inlines.append(Inline(inline, start: start))
  }
}
