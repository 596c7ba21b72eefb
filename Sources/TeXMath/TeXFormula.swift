/// A formula, read from TeX and ready to be written in three ways.
///
/// ``block(width:cells:)`` draws it in rows, ``line(scripts:)`` writes it on one line, and
/// ``mathML(isDisplay:)`` writes it for a browser.
package struct TeXFormula: Sendable, Equatable {
  /// The text that was read.
  package let source: String
  /// What it says, from left to right.
  package let nodes: [MathNode]

  /// Reads a formula, or throws at the first thing in it that cannot be read.
  package init(_ source: String) throws(TeXError) {
    self.source = source
    var parser = try TeXParser(source)
    nodes = try parser.formula()
  }

  /// The rows of a formula that is nothing but equations under each other, else nil.
  var equations: [[MathNode]]? {
    guard nodes.count == 1, case .grid(let grid) = nodes[0], grid.frame == .aligned else {
      return nil
    }
    return grid.rows.map { $0.flatMap { $0 } }
  }
}
