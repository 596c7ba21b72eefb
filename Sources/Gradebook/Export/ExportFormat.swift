/// A form in which results leave the gradebook.
package enum ExportFormat: String, Sendable, CaseIterable {
  case gradescope
  case junit
  case nbgrader
  case canvas
  case classroom
  case json

  /// Whether the form holds one student, so that a class needs a folder of files.
  package var isPerStudent: Bool { self == .gradescope || self == .classroom }

  /// The ending of a file.
  package var ending: String {
    switch self {
    case .gradescope, .classroom, .json: "json"
    case .junit: "xml"
    case .nbgrader, .canvas: "csv"
    }
  }
}

extension Page.Block {
  /// Blocks as running Markdown.
  static func markdown(_ blocks: [Page.Block]) -> String {
    var page = Page(title: "")
    page.blocks = blocks
    return String(page.markdown.dropFirst("# \n\n".count))
  }
}
