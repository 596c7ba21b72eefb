import Book
import CommonMark
import Foundation
import TeXMath

/// What one formula costs: read, and laid out in rows of a page, or on one line in running text.
struct FormulaCost {
  private let formulas: [Formula]

  private struct Formula: Hashable {
    var tex: String
    var isDisplay: Bool
  }

  init(_ book: Book) {
    var found: Set<Formula> = []
    for chapter in book.chapters { Self.collect(chapter.document.blocks, into: &found) }
    formulas = found.sorted { $0.tex < $1.tex }
  }

  func table() -> Table {
    let parsing = formulas.map { formula in fastest { _ = try? TeXFormula(formula.tex) } }
    let setting = formulas.map { formula in
      fastest {
        guard let set = try? TeXFormula(formula.tex) else { return }
        if formula.isDisplay {
          _ = set.block(width: 76) { _ in 1 }
        } else {
          _ = set.line()
        }
      }
    }
    let worst = setting.max() ?? .nan
    let name = formulas.indices.max { setting[$0] < setting[$1] }.map { formulas[$0].tex } ?? ""
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(30)
    let anchor = "reading one alone, mean"
    return Table(
      title: "Formulas of the book, \(formulas.count) in all", anchor: anchor,
      rows: [
        Table.Row(name: anchor, samples: Samples(mean(parsing))),
        Table.Row(
          name: "reading and setting one, mean", samples: Samples(mean(setting)), budget: 0.03),
        Table.Row(name: "the slowest, \(words)…", samples: Samples(worst), budget: 0.1),
      ])
  }

  private func mean(_ times: [Double]) -> Double {
    times.reduce(0, +) / Double(max(times.count, 1))
  }

  /// The fastest of several runs, in milliseconds: what else the machine does is not the formula's.
  private func fastest(_ body: () -> Void) -> Double {
    var fastest = Double.infinity
    for _ in 0..<20 {
      let start = DispatchTime.now().uptimeNanoseconds
      for _ in 0..<5 { body() }
      fastest = min(fastest, Double(DispatchTime.now().uptimeNanoseconds - start) / 5e6)
    }
    return fastest
  }

  private static func collect(_ blocks: [Block], into found: inout Set<Formula>) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): collect(inlines, into: &found)
      case .quote(let inner): collect(inner, into: &found)
      case .list(let list): for item in list.items { collect(item, into: &found) }
      case .table(let table):
        for cell in table.header + table.rows.joined() { collect(cell, into: &found) }
      case .code(info: "math", let tex): found.insert(Formula(tex: tex, isDisplay: true))
      case .code, .html, .thematicBreak: break
      }
    }
  }

  private static func collect(_ inlines: [Inline], into found: inout Set<Formula>) {
    for inline in inlines {
      switch inline.kind {
      case .math(let tex): found.insert(Formula(tex: tex, isDisplay: false))
      case .emphasis(let inner), .strong(let inner), .link(_, _, let inner),
        .image(_, _, let inner):
        collect(inner, into: &found)
      default: break
      }
    }
  }
}
