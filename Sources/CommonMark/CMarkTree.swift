import CCmark

/// A text parsed by libcmark; owns the nodes, and hands them out as values.
struct CMarkTree: ~Copyable {
  private let root: OpaquePointer?

  /// Parses UTF-8 text.
  init(parsing bytes: [UInt8]) {
    root = bytes.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
  }

  deinit {
    cmark_node_free(root)
  }

  /// Walks through the tree in source order, without recursion.
  ///
  /// - Parameters:
  ///   - includingInlines: Whether the walk goes into paragraphs and headings.
  ///   - visit: Called for every step.
  func walk(includingInlines: Bool, _ visit: (SyntaxNode.Step, SyntaxNode) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE else { return }
      guard let pointer = cmark_iter_get_node(iterator), let node = SyntaxNode(pointer) else {
        continue
      }
      visit(event == CMARK_EVENT_ENTER ? .enter : .leave, node)
      if !includingInlines, event == CMARK_EVENT_ENTER, node.holdsInlines {
        cmark_iter_reset(iterator, pointer, CMARK_EVENT_EXIT)
        visit(.leave, node)
      }
    }
  }
}

/// Renders a text to HTML by libcmark alone, raw HTML included: the oracle of the tests.
package func commonMarkHTML(of markdown: String) -> String {
  var markdown = markdown
  let html = markdown.withUTF8 { buffer in
    buffer.withMemoryRebound(to: CChar.self) {
      cmark_markdown_to_html($0.baseAddress, $0.count, CMARK_OPT_UNSAFE)
    }
  }
  guard let html else { return "" }
  defer { cmark_get_default_mem_allocator().pointee.free(html) }
  return String(cString: html)
}

extension SyntaxNode {
  fileprivate var holdsInlines: Bool {
    switch kind {
    case .paragraph, .heading: true
    default: false
    }
  }

  /// Copies a node, or gives nil for the custom nodes that no parser makes.
  fileprivate init?(_ node: OpaquePointer) {
    guard let kind = Kind(node) else { return nil }
    self.kind = kind
    line = Int(cmark_node_get_start_line(node))
    column = Int(cmark_node_get_start_column(node))
    endLine = Int(cmark_node_get_end_line(node))
  }
}

extension SyntaxNode.Kind {
  fileprivate init?(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: self = .document
    case CMARK_NODE_BLOCK_QUOTE: self = .quote
    case CMARK_NODE_LIST: self = .list(of: node)
    case CMARK_NODE_ITEM: self = .item
    case CMARK_NODE_CODE_BLOCK:
      self = .code(
        info: string(cmark_node_get_fence_info(node)), text: string(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_BLOCK: self = .htmlBlock(string(cmark_node_get_literal(node)))
    case CMARK_NODE_PARAGRAPH: self = .paragraph
    case CMARK_NODE_HEADING: self = .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
    case CMARK_NODE_TEXT: self = .text(string(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: self = .softBreak
    case CMARK_NODE_LINEBREAK: self = .lineBreak
    case CMARK_NODE_CODE: self = .codeSpan(string(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE: self = .html(string(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: self = .emphasis
    case CMARK_NODE_STRONG: self = .strong
    case CMARK_NODE_LINK:
      self = .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      self = .image(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    default: return nil
    }
  }

  private static func list(of node: OpaquePointer) -> Self {
    let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return .list(
      firstNumber: isNumbered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) == 1)
  }
}

private func string(_ characters: UnsafePointer<CChar>?) -> String {
  characters.map { String(cString: $0) } ?? ""
}
