import Book

/// Reads single values, and tells what is wrong with each.
extension AssignmentFile {
  mutating func checkKeys(
    _ object: [String: JSONValue], _ known: [String], in place: String
  ) {
    for key in object.keys.sorted() where !known.contains(key) {
      let path = place.isEmpty ? key : "\(place).\(key)"
      report(
        path, "There is no key \"\(key)\".",
        Self.guess(key, known) ?? "The keys are \(known.joined(separator: ", ")).")
    }
  }

  static func guess(_ name: String, _ names: [String]) -> String? {
    let ranked = names.map { ($0, NameSearch.editDistance(name.lowercased(), $0.lowercased())) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(2, name.count / 2) else {
      return nil
    }
    return "Did you mean \"\(best.0)\"?"
  }

  mutating func string(_ value: JSONValue?, _ place: String) -> String? {
    switch value {
    case nil: return nil
    case .string(let text): return text
    case .some(let other):
      report(place, "Found \(other.kind).", "Write a text in quotes.")
      return nil
    }
  }

  mutating func bool(_ value: JSONValue?, _ place: String) -> Bool? {
    switch value {
    case nil: return nil
    case .bool(let flag): return flag
    case .some(let other):
      report(place, "Found \(other.kind).", "Write true or false.")
      return nil
    }
  }

  mutating func number(
    _ value: JSONValue?, _ place: String, above: Double? = nil, from: Double? = nil,
    to: Double? = nil
  ) -> Double? {
    guard let value else { return nil }
    let range =
      above.map { "a number above \(Int($0))" }
      ?? to.map { "a number from \(Int(from ?? 0)) to \(Int($0))" } ?? "a number from 0"
    guard case .number(let number) = value, number > (above ?? -1), number >= (from ?? number),
      number <= (to ?? 1e9)
    else {
      report(place, "Found \(value.kind).", "Write \(range).")
      return nil
    }
    return number
  }

  mutating func whole(_ value: JSONValue?, _ place: String) -> Int? {
    guard let value else { return nil }
    guard case .number(let number) = value, number >= 0, number <= 1e4, number == number.rounded()
    else {
      report(place, "Found \(value.kind).", "Write a whole number from 0.")
      return nil
    }
    return Int(number)
  }

  mutating func moment(_ value: JSONValue?, _ place: String) -> Moment? {
    guard let value else { return nil }
    guard case .string(let text) = value, let moment = Moment(text) else {
      report(place, "Found \(value.kind), which is no time with a zone.", Self.dateRepair)
      return nil
    }
    return moment
  }

  mutating func choice<Kind: RawRepresentable & CaseIterable>(
    _ value: JSONValue?, _ place: String
  ) -> Kind? where Kind.RawValue == String {
    guard let value else { return nil }
    if case .string(let text) = value, let kind = Kind(rawValue: text) { return kind }
    let names = Kind.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
    report(place, "Found \(value.kind).", "Write \(names).")
    return nil
  }
}
