import Foundation

/// The public declarations in the kit's sources, which a formatter keeps in one shape.
struct KitSource {
  private(set) var declarations: [KitDeclaration] = []
  private let patterns = Patterns()

  /// A pattern costs more to make than to match, so each is made once.
  private struct Patterns {
    let type = /(public struct|public protocol|extension) (\w+)/
    let isPublic = /^ *public\b/
    let modifier = /\b(public|mutating|internal\(set\)|prefix)\s+/
    // Every type has these two; the protocol's own line tells them once.
    let unfinished = /^(var|let) (unfinished|isUnfinished)\b/
    let property = /(?:var|let) (\w+): ([^={]+)/
    let call = /(func |subscript|init)([^(]*)\((.*?)\)(?: -> ([^()]+))?$/
    let parameter = /(\w+)(?: (\w+))?: ((?:\([^)]*\) -> |[^,(])+)/
  }

  /// What the judge talks through; a learner never calls it.
  private static let plumbing: Set = [
    "Coding.swift", "ProductCount.swift", "Responder.swift", "Wire.swift", "WireDecoder.swift",
    "WireEncoder.swift",
  ]

  /// Reads every source in a folder.
  init(folder: String) throws(WorkspaceError) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .unreadable(path: folder, reason: "the kit's sources are not there")
    }
    for name in names.sorted() where name.hasSuffix(".swift") && !Self.plumbing.contains(name) {
      guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) else {
        throw .unreadable(path: "\(folder)/\(name)", reason: "it is not UTF-8 text")
      }
      read(text)
    }
  }

  private mutating func read(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var owner: String?
    var about: String?
    for (number, line) in lines.enumerated() {
      if let match = line.prefixMatch(of: patterns.type) {
        owner = String(match.2)
        if match.1 != "extension" {
          declarations.append(
            KitDeclaration(
              kind: .type(about: about ?? ""), owner: nil, name: String(match.2), isStatic: false))
          if line.contains("Equatable") { declarations.append(.equality(of: String(match.2))) }
        }
      } else if line == "}" {
        owner = nil
      } else if let found = publicPart(lines[number...]),
        let declaration = declaration(found, owner: owner)
      {
        declarations.append(declaration)
      }
      about = line.hasPrefix("///") ? about ?? Self.sentence(line.dropFirst(4)) : nil
    }
  }

  /// The first sentence of a doc comment's first line.
  private static func sentence(_ text: Substring) -> String {
    let end = text.firstRange(of: ". ")?.lowerBound ?? text.endIndex
    return text[..<end].hasSuffix(".") ? String(text[..<end].dropLast()) : String(text[..<end])
  }

  /// A public declaration up to its body, on one line.
  private func publicPart(_ lines: ArraySlice<Substring>) -> String? {
    guard let first = lines.first, first.firstMatch(of: patterns.isPublic) != nil else {
      return nil
    }
    var text = ""
    for line in lines {
      text +=
        (text.isEmpty || text.hasSuffix("(") ? "" : " ")
        + line.split(separator: " ").joined(separator: " ")
      let isOpen = text.count { $0 == "(" } > text.count { $0 == ")" }
      if !isOpen { break }
    }
    return text.firstRange(of: " {").map { String(text[..<$0.lowerBound]) } ?? text
  }

  private func declaration(_ text: String, owner: String?) -> KitDeclaration? {
    let head = text.replacing(patterns.modifier, with: "")
    let isStatic = head.hasPrefix("static ")
    let rest = head.replacing("static ", with: "")
    if rest.firstMatch(of: patterns.unfinished) != nil { return nil }
    if let match = rest.prefixMatch(of: patterns.property) {
      return KitDeclaration(
        kind: .property, owner: owner, name: String(match.1), isStatic: isStatic,
        type: match.2.split(separator: " ").joined(separator: " "))
    }
    guard
      let match = rest.prefixMatch(of: patterns.call)
    else { return nil }
    let name = String(match.2).split(separator: " ").joined()
    let kind: KitDeclaration.Kind =
      switch match.1 {
      case "init": .initializer
      case "subscript": .index
      default: name.first?.isLetter == true ? .function : .operation
      }
    return KitDeclaration(
      kind: kind, owner: owner, name: name, isStatic: isStatic,
      parameters: parameters(match.3, areUnnamed: kind == .index),
      type: match.4.map(String.init) ?? "")
  }

  private func parameters(_ list: Substring, areUnnamed: Bool) -> [KitParameter] {
    list.matches(of: patterns.parameter).map { match in
      let label = match.1 == "_" || (areUnnamed && match.2 == nil) ? nil : String(match.1)
      // The last parameter of a list that is broken over lines ends in a space.
      let words = match.3.split(separator: " ").filter { $0 != "inout" }
      return KitParameter(label: label, type: words.joined(separator: " "))
    }
  }
}
