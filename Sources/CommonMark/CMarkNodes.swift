import CCmark

/// The parsed tree of libcmark, freed with this value. The only file that imports the library.
struct CMarkTree: ~Copyable {
  private let root: OpaquePointer?

  init(_ markdown: String) {
    var text = markdown
    root = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
  }

  deinit {
    if let root { cmark_node_free(root) }
  }

  /// Walks the tree without recursion, however deep it is.
  borrowing func walk(enter: (CMarkNode) -> Void, leave: (CMarkNode) -> Void) {
    guard let root, let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      if event == CMARK_EVENT_ENTER {
        enter(CMarkNode(node))
      } else {
        leave(CMarkNode(node))
      }
    }
  }
}

/// One node of libcmark's tree as plain values.
struct CMarkNode {
  private let node: OpaquePointer

  fileprivate init(_ node: OpaquePointer) { self.node = node }

  enum Kind {
    case document
    case quote
    case list(firstNumber: Int?, isTight: Bool)
    case item
    case code(info: String, text: String)
    case htmlBlock(String)
    case paragraph
    case heading(Int)
    case thematicBreak
    case text(String)
    case softBreak
    case lineBreak
    case codeSpan(String)
    case htmlInline(String)
    case emphasis
    case strong
    case link(destination: String, title: String)
    case image(destination: String, title: String)
  }

  var start: SourcePosition {
    SourcePosition(
      line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)))
  }

  var endLine: Int { Int(cmark_node_get_end_line(node)) }

  private var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }

  private var target: (destination: String, title: String) {
    (
      cmark_node_get_url(node).map { String(cString: $0) } ?? "",
      cmark_node_get_title(node).map { String(cString: $0) } ?? ""
    )
  }

  var kind: Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST:
      .list(
        firstNumber: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
          ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK:
      .code(info: cmark_node_get_fence_info(node).map { String(cString: $0) } ?? "", text: literal)
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_CUSTOM_BLOCK: .htmlBlock(literal)
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text(literal)
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .codeSpan(literal)
    case CMARK_NODE_HTML_INLINE, CMARK_NODE_CUSTOM_INLINE: .htmlInline(literal)
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link(destination: target.destination, title: target.title)
    case CMARK_NODE_IMAGE: .image(destination: target.destination, title: target.title)
    default: .document
    }
  }
}

/// The HTML that libcmark itself makes of a text: the oracle for our tree.
package func commonMarkHTML(of markdown: String) -> String {
  var text = markdown
  let html = text.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) {
      cmark_markdown_to_html($0.baseAddress, $0.count, CMARK_OPT_UNSAFE)
    }
  }
  guard let html else { return "" }
  defer { cmark_get_default_mem_allocator().pointee.free(html) }
  return String(cString: html)
}
