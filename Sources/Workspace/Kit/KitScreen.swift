/// The kit's interface on one screen, made from the kit's sources.
package struct KitScreen {
  private let declarations: [KitDeclaration]
  private let ink: Ink
  private let width: Int

  /// Reads the kit's sources in a folder.
  package init(sources folder: String, ink: Ink, width: Int) throws(WorkspaceError) {
    declarations = try KitSource(folder: folder).declarations
    self.ink = ink
    self.width = min(width, 100)
  }

  package var lines: [String] {
    let types = declarations.filter { if case .type = $0.kind { true } else { false } }
    let large = types.filter { !isRecord($0.name) && !members(of: $0.name).isEmpty }
    let records = types.filter { isRecord($0.name) }
    return large.flatMap(typeLines) + [""]
      + [ink.strong("Functions")] + flow(functionGroups) + [""]
      + [ink.strong("Operators") + ink.quiet("  * works entry by entry")] + flow(operatorGroups)
      + [""] + [ink.strong("Results") + ink.quiet("  \(recordRule)")] + recordLines(records)
      + [""] + unfinished
  }

  private func members(of type: String) -> [KitDeclaration] {
    declarations.filter { $0.owner == type && $0.kind != .operation }
  }

  /// Whether a type holds only what its initialiser takes.
  private func isRecord(_ type: String) -> Bool {
    let members = members(of: type)
    let labels = members.filter { $0.kind == .initializer }.flatMap(\.parameters).map(\.label)
    return !labels.isEmpty
      && members.allSatisfy { member in
        member.kind == .initializer || (member.kind == .property && labels.contains(member.name))
      }
  }

  /// How the table of records is meant, told with the first of them.
  private var recordRule: String {
    let example = declarations.first { $0.owner == "RNNStep" && $0.kind == .initializer }
    guard let example, let label = example.parameters.first?.label else { return "" }
    return "made as \(example.call), read as step.\(label)"
  }

  private func recordLines(_ records: [KitDeclaration]) -> [String] {
    let column = records.map(\.name.count).max() ?? 0
    return records.flatMap { record -> [String] in
      let fields = members(of: record.name).first { $0.kind == .initializer }?.parameters ?? []
      let name = "  " + record.name + String(repeating: " ", count: column - record.name.count)
      let indent = column + 4
      let lines = Paragraph(Self.grouped(fields), width: width, indent: indent).lines
      return [name + "  " + (lines.first ?? "").dropFirst(indent)] + lines.dropFirst()
    }
  }

  /// Neighbours of one type share it: `dx, dh: Matrix, db: Vector`.
  private static func grouped(_ fields: [KitParameter]) -> String {
    fields.enumerated().map { index, field in
      let isLast = index + 1 == fields.count || fields[index + 1].type != field.type
      return (field.label ?? "_") + (isLast ? ": \(field.type)" : "")
    }.joined(separator: ", ")
  }

  private func typeLines(_ type: KitDeclaration) -> [String] {
    guard case .type(let about) = type.kind else { return [] }
    let members = members(of: type.name)
    let made = members.filter { $0.kind == .initializer || $0.isStatic }
    let own = members.filter { $0.kind != .initializer && !$0.isStatic }
    return [ink.strong(type.name) + ink.quiet("  \(about)")]
      + flow(made.map(\.call)) + flow(own.map(\.call))
  }

  /// Functions with the same list of overloads stand together.
  private var functionGroups: [String] {
    let free = declarations.filter { $0.kind == .function && $0.owner == nil }
    let shapes = free.map(\.name).uniqued.map { name in
      (name: name, shape: Self.shape(of: free.filter { $0.name == name }))
    }
    return shapes.map(\.shape).uniqued.map { shape in
      shapes.filter { $0.shape == shape }.map(\.name).joined(separator: ", ") + shape
    }
  }

  /// What stands behind the name of a function with some overloads.
  private static func shape(of overloads: [KitDeclaration]) -> String {
    let keepsType = overloads.allSatisfy { $0.parameters.map(\.type) == [$0.type] }
    if overloads.count > 1, keepsType {
      return "(\(overloads.map(\.type).joined(separator: " | "))) -> the same"
    }
    return overloads.map { String($0.call.dropFirst($0.name.count)) }.joined(separator: ", ")
  }

  /// Operators between the same two types stand together.
  private var operatorGroups: [String] {
    // Results are compared too, but a line for each would hide the operators.
    let all = declarations.filter { declaration in
      declaration.kind == .operation && declaration.owner.map(isRecord) != true
    }
    return all.map { $0.parameters.map(\.type) }.uniqued.map { types in
      let signs = all.filter { $0.parameters.map(\.type) == types }.map(\.name)
      return types.count == 1
        ? "\(signs.joined(separator: " "))\(types[0])"
        : "\(types[0]) \(signs.joined(separator: " ")) \(types[1])"
    }
  }

  private var unfinished: [String] {
    declarations.compactMap { declaration in
      guard case .type(let about) = declaration.kind, declaration.name == "Unfinishable" else {
        return nil
      }
      return ink.strong(".unfinished") + ink.quiet("  \(about)")
    }
  }

  /// Sets pieces side by side, three spaces apart, as many as a line holds.
  private func flow(_ pieces: [String]) -> [String] {
    var lines: [String] = []
    for piece in pieces {
      if let last = lines.last, last.count + 3 + piece.count <= width {
        lines[lines.count - 1] += "   " + piece
      } else {
        lines += Paragraph(piece, width: width, indent: 2).lines
      }
    }
    return lines
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in their order.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
