/// A public declaration of the kit, as its source says it.
struct KitDeclaration: Equatable {
  enum Kind: Equatable {
    /// A struct or protocol, with the first sentence of its doc comment.
    case type(about: String)
    case initializer
    case property
    case function
    case operation
    case index
  }

  let kind: Kind
  /// The type that it belongs to, or nil at the top level.
  let owner: String?
  let name: String
  let isStatic: Bool
  var parameters: [KitParameter] = []
  /// The type of the result or of the property.
  var type = ""

  /// What the compiler writes for a type that is `Equatable`.
  static func equality(of type: String) -> KitDeclaration {
    KitDeclaration(
      kind: .operation, owner: type, name: "==", isStatic: true,
      parameters: [KitParameter(label: nil, type: type), KitParameter(label: nil, type: type)],
      type: "Bool")
  }

  /// The declaration as it is called, such as `row(Int) -> Vector`.
  var call: String {
    let list = parameters.map(\.text).joined(separator: ", ")
    let owner = owner ?? ""
    return switch kind {
    case .type: name
    case .initializer: "\(owner)(\(list))"
    case .property: isStatic ? "\(owner).\(name)" : ".\(name): \(type)"
    case .index: "[\(list)] -> \(type)"
    case .function, .operation:
      (isStatic ? owner + "." : "") + "\(name)(\(list))" + (type.isEmpty ? "" : " -> \(type)")
    }
  }
}

/// A parameter of a function of the kit.
struct KitParameter: Equatable {
  /// The label, or nil where there is none.
  let label: String?
  let type: String

  var text: String { label.map { "\($0): \(type)" } ?? type }
}
