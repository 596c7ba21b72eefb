import CommonMark
import Foundation
import Testing

/// The book's chapters as files, whichever there are.
struct ChapterFile: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String

  var testDescription: String { name }

  static let all: [ChapterFile] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "chapters")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
      (try? String(contentsOf: root.appending(path: name), encoding: .utf8))
        .map { ChapterFile(name: name, text: $0) }
    }
  }()
}

extension Document {
  /// The document without the blocks of some kinds, at its top and in quotes and items.
  func without(_ isUnwanted: (Block.Kind) -> Bool) -> Document {
    Document(blocks: blocks.without(isUnwanted))
  }
}

extension [Block] {
  fileprivate func without(_ isUnwanted: (Block.Kind) -> Bool) -> [Block] {
    filter { !isUnwanted($0.kind) }.map { block in
      var block = block
      switch block.kind {
      case .quote(let inner): block.kind = .quote(inner.without(isUnwanted))
      case .list(var list):
        list.items = list.items.map { $0.without(isUnwanted) }
        block.kind = .list(list)
      default: break
      }
      return block
    }
  }
}

extension Block.Kind {
  var isHTML: Bool { if case .html = self { true } else { false } }
  var isTable: Bool { if case .table = self { true } else { false } }
  var isFormula: Bool { if case .code(info: "math", _) = self { true } else { false } }
}
