import Foundation

/// The public declarations in the kit's sources, which a formatter keeps in one shape.
struct KitSource {
  private(set) var declarations: [KitDeclaration] = []

  /// What the judge talks through; a learner never calls it.
  private static let plumbing: Set = [
    "Coding.swift", "Responder.swift", "Wire.swift", "WireDecoder.swift", "WireEncoder.swift",
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
      if let match = line.prefixMatch(of: /(?:public )?(struct|protocol|extension) (\w+)/) {
        owner = String(match.2)
        if match.1 != "extension" {
          declarations.append(
            KitDeclaration(
              kind: .type(about: about ?? ""), owner: nil, name: String(match.2), isStatic: false))
        }
      } else if line == "}" {
        owner = nil
      } else if let found = Self.publicPart(lines[number...]),
        let declaration = Self.declaration(found, owner: owner)
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
  private static func publicPart(_ lines: ArraySlice<Substring>) -> String? {
    guard let first = lines.first, first.firstMatch(of: /^ *public\b/) != nil else { return nil }
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

  private static func declaration(_ text: String, owner: String?) -> KitDeclaration? {
    let head = text.replacing(/\b(public|mutating|internal\(set\)|prefix)\s+/, with: "")
    let isStatic = head.hasPrefix("static ")
    let rest = head.replacing("static ", with: "")
    // Every type has these two; the protocol's own line tells them once.
    if rest.firstMatch(of: /^(var|let) (unfinished|isUnfinished)\b/) != nil { return nil }
    if let match = rest.prefixMatch(of: /(?:var|let) (\w+): ([^={]+)/) {
      return KitDeclaration(
        kind: .property, owner: owner, name: String(match.1), isStatic: isStatic,
        type: match.2.split(separator: " ").joined(separator: " "))
    }
    guard
      let match = rest.prefixMatch(of: /(func |subscript|init)([^(]*)\((.*?)\)(?: -> ([^()]+))?$/)
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

  private static func parameters(_ list: Substring, areUnnamed: Bool) -> [KitParameter] {
    list.matches(of: /(\w+)(?: (\w+))?: ((?:\([^)]*\) -> |[^,(])+)/).map { match in
      let label = match.1 == "_" || (areUnnamed && match.2 == nil) ? nil : String(match.1)
      return KitParameter(
        label: label,
        type: String(match.3).replacing("inout ", with: "").replacing(/\s+$/, with: ""))
    }
  }
}
