import CommonMark

/// The finding of `<details>` regions, which GitHub folds, among blocks.
enum Folding {
  /// A region that is folded by default.
  struct Fold {
    /// What its `<summary>` says.
    var summary = ""
    /// What it holds.
    var body: [Block] = []
  }

  /// A block, or neighbouring folds.
  enum Section {
    case block(Block)
    case folds([Fold])
  }

  /// Tells folds from other blocks.
  static func sections(of blocks: [Block]) -> [Section] {
    guard blocks.contains(where: \.opensFold) else { return blocks.map(Section.block) }
    var reader = Reader()
    for block in blocks {
      if case .html(let html) = block.kind {
        reader.read(html, of: block)
      } else {
        reader.add(block)
      }
    }
    return reader.finish()
  }

  /// A walk over blocks that knows whether it is inside a fold.
  private struct Reader {
    var sections: [Section] = []
    var neighbours: [Fold] = []
    var fold = Fold()
    var depth = 0
    var isInSummary = false

    mutating func add(_ block: Block) {
      if depth > 0 {
        fold.body.append(block)
      } else {
        flush()
        sections.append(.block(block))
      }
    }

    private mutating func flush() {
      if !neighbours.isEmpty { sections.append(.folds(neighbours)) }
      neighbours = []
    }

    mutating func read(_ html: String, of block: Block) {
      for token in HTMLToken.tokens(of: html) {
        switch token {
        case .tag("details", isClosing: false): open()
        case .tag("details", isClosing: true): close()
        case .tag("summary", let isClosing): isInSummary = depth == 1 && !isClosing
        case .tag: break
        case .text(let text) where isInSummary: fold.summary += text
        case .text(let text):
          if text.allSatisfy(\.isWhitespace) { continue }
          let words = Inline(.text(text), start: block.start)
          add(Block(.paragraph([words]), start: block.start, endLine: block.endLine))
        }
      }
    }

    mutating func open() {
      if depth == 0 { fold = Fold() }
      depth += 1
    }

    mutating func close() {
      if depth == 0 { return }
      depth -= 1
      if depth == 0 { neighbours.append(fold) }
    }

    /// A fold that is never closed hides nothing.
    mutating func finish() -> [Section] {
      flush()
      if depth > 0 {
        let words = Inline(.text(fold.summary), start: SourcePosition(line: 0, column: 0))
        if !fold.summary.isEmpty {
          sections.append(.block(Block(.paragraph([words]), start: words.start, endLine: 0)))
        }
        sections += fold.body.map(Section.block)
      }
      return sections
    }
  }
}

extension Block {
  fileprivate var opensFold: Bool {
    guard case .html(let html) = kind else { return false }
    return HTMLToken.tokens(of: html).contains(.tag("details", isClosing: false))
  }
}
