import Book
import Exercises
import Foundation

/// Reads `assignment.json`, and tells everything that is wrong in it at once.
struct AssignmentFile {
  private let path: String
  private let folder: String
  private var problems: [ClassError.Problem] = []

  private init(path: String) {
    self.path = path
    folder = URL(filePath: path).deletingLastPathComponent().path
  }

  private static let keys = [
    "title", "exercises", "points", "due", "graceMinutes", "penaltyPerDay", "freeLateDays",
    "attempt",
    "credit", "showHidden", "anonymous", "roster",
  ]
  private static let itemKeys = ["slug", "weight", "due"]
  private static let studentKeys = [
    "id", "name", "email", "sisUserId", "sisLoginId", "section", "github", "extensionDays",
  ]

  static func read(_ path: String) throws(ClassError) -> Assignment {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path, reason: "there is no such file")
    }
    let tree: JSONValue
    do {
      tree = try JSONDecoder().decode(JSONValue.self, from: data)
    } catch {
      let reason = AssignmentFile.reason(error)
      throw .problems([
        .init(
          file: path, place: "", what: "This is not JSON: \(reason)",
          repair: "Compare it with what `grader new-assignment` writes.")
      ])
    }
    var file = AssignmentFile(path: path)
    let assignment = file.assignment(tree)
    guard file.problems.isEmpty, let assignment else { throw .problems(file.problems) }
    return assignment
  }

  /// What the parser says, which knows line and column.
  private static func reason(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error else { return "\(error)" }
    let inner = (context.underlyingError as? NSError)?.userInfo["NSDebugDescription"] as? String
    let text = inner ?? context.debugDescription
    return text.hasSuffix(".") ? text : text + "."
  }

  private mutating func report(_ place: String, _ what: String, _ repair: String) {
    problems.append(.init(file: path, place: place, what: what, repair: repair))
  }

  private mutating func assignment(_ tree: JSONValue) -> Assignment? {
    guard case .object(let object) = tree else {
      report("", "The file holds \(tree.kind).", "Write an object: { \"exercises\": [ … ] }.")
      return nil
    }
    checkKeys(object, Self.keys, in: "")
    let items = items(object["exercises"])
    var assignment = Assignment(title: string(object["title"], "title") ?? "Unroll", items: items)
    assignment.points = number(object["points"], "points", above: 0) ?? 100
    assignment.due = moment(object["due"], "due")
    assignment.late = LatePolicy(
      graceSeconds: Int(
        ((number(object["graceMinutes"], "graceMinutes", from: 0) ?? 0) * 60).rounded()),
      penaltyPerDay: number(object["penaltyPerDay"], "penaltyPerDay", from: 0, to: 1) ?? 0,
      freeDays: whole(object["freeLateDays"], "freeLateDays") ?? 0)
    assignment.choice = choice(object["attempt"], "attempt") ?? .last
    assignment.credit = choice(object["credit"], "credit") ?? .outputs
    assignment.hiddenCases = hidden(object["showHidden"])
    assignment.isAnonymous = bool(object["anonymous"], "anonymous") ?? false
    assignment.roster = roster(object["roster"])
    checkPolicy(assignment)
    return assignment
  }

  /// What only makes sense together.
  private mutating func checkPolicy(_ assignment: Assignment) {
    let isDated = assignment.due != nil || assignment.items.contains { $0.due != nil }
    if assignment.late != LatePolicy(), !isDated {
      report("due", "Lateness has a price, but no due date is given.", Self.dateRepair)
    }
  }

  private static let dateRepair =
    "Write a time with its zone, such as \"2026-10-02T23:59:00+02:00\"."

  // MARK: The parts

  private mutating func items(_ value: JSONValue?) -> [Assignment.Item] {
    guard case .array(let list)? = value, !list.isEmpty else {
      report(
        "exercises", value.map { "Found \($0.kind)." } ?? "The key is missing.",
        "Write a list of slugs, or of objects such as {\"slug\": \"rnn-step\", \"weight\": 2}.")
      return []
    }
    var items: [Assignment.Item] = []
    for (index, element) in list.enumerated() {
      guard let item = item(element, "exercises[\(index)]") else { continue }
      if items.contains(where: { $0.slug == item.slug }) {
        report("exercises[\(index)]", "\(item.slug) is listed twice.", "Remove one of them.")
      }
      items.append(item)
    }
    return items
  }

  private mutating func item(_ element: JSONValue, _ place: String) -> Assignment.Item? {
    if case .string(let slug) = element {
      return known(slug, place).map { .init(slug: $0, weight: 1, due: nil) }
    }
    guard case .object(let object) = element else {
      report(place, "Found \(element.kind).", "Write a slug, or {\"slug\": …, \"weight\": …}.")
      return nil
    }
    checkKeys(object, Self.itemKeys, in: place)
    let weight = number(object["weight"], place + ".weight", above: 0) ?? 1
    let due = moment(object["due"], place + ".due")
    guard let slug = string(object["slug"], place + ".slug") else {
      if object["slug"] == nil {
        report(place + ".slug", "The key is missing.", "Name an exercise of `unroll list`.")
      }
      return nil
    }
    return known(slug, place + ".slug").map { .init(slug: $0, weight: weight, due: due) }
  }

  private mutating func known(_ slug: String, _ place: String) -> String? {
    let slugs = Exercise.catalog.map(\.slug)
    if slugs.contains(slug) { return slug }
    report(
      place, "There is no exercise \"\(slug)\".",
      Self.guess(slug, slugs) ?? "`unroll list` shows them all.")
    return nil
  }

  private mutating func hidden(_ value: JSONValue?) -> Assignment.HiddenCases {
    switch value {
    case nil, .string("after-due"): return .afterDue
    case .string("never"): return .never
    case .string("always"): return .always
    case .string(let text):
      if let moment = Moment(text) { return .after(moment) }
      report(
        "showHidden", "Found \"\(text)\".",
        "Write \"after-due\", \"never\", \"always\", or a time with its zone.")
    case .some(let other):
      report("showHidden", "Found \(other.kind).", "Write \"after-due\", \"never\" or \"always\".")
    }
    return .never
  }

  // MARK: The roster

  private mutating func roster(_ value: JSONValue?) -> Roster {
    switch value {
    case nil: return Roster(students: [])
    case .string(let name): return table(name)
    case .array(let list):
      var students: [Roster.Student] = []
      for (index, element) in list.enumerated() {
        let place = "roster[\(index)]"
        guard let student = student(element, place) else { continue }
        if students.contains(where: { $0.id == student.id }) {
          report(place + ".id", "The id \(student.id) is used twice.", "Give each student one.")
        }
        students.append(student)
      }
      return Roster(students: students)
    case .some(let other):
      report("roster", "Found \(other.kind).", "Write a list, or the name of a CSV file.")
      return Roster(students: [])
    }
  }

  private mutating func table(_ name: String) -> Roster {
    let file = name.hasPrefix("/") ? name : "\(folder)/\(name)"
    guard let data = FileManager.default.contents(atPath: file),
      let text = String(validating: data, as: UTF8.self)
    else {
      report(
        "roster", "\(name) cannot be read, or is not UTF-8 text.",
        "Name a CSV file beside this one.")
      return Roster(students: [])
    }
    do throws(CSVTable.Flaw) {
      return try Roster(table: try CSVTable(text))
    } catch {
      problems.append(
        .init(
          file: file, place: "line \(error.line)", what: error.what,
          repair: "An export of the gradebook of Canvas or Moodle will do."))
      return Roster(students: [])
    }
  }

  private mutating func student(_ element: JSONValue, _ place: String) -> Roster.Student? {
    guard case .object(let object) = element else {
      report(place, "Found \(element.kind).", "Write {\"id\": \"…\", \"name\": \"…\"}.")
      return nil
    }
    checkKeys(object, Self.studentKeys, in: place)
    guard let id = string(object["id"], place + ".id"), !id.isEmpty else {
      report(place + ".id", "Every student needs an id.", "Write {\"id\": \"…\", \"name\": \"…\"}.")
      return nil
    }
    return Roster.Student(
      id: id, name: string(object["name"], place + ".name") ?? id,
      email: string(object["email"], place + ".email"),
      sisUser: string(object["sisUserId"], place + ".sisUserId"),
      sisLogin: string(object["sisLoginId"], place + ".sisLoginId"),
      section: string(object["section"], place + ".section"),
      github: string(object["github"], place + ".github"),
      extensionDays: whole(object["extensionDays"], place + ".extensionDays") ?? 0)
  }

  // MARK: Single values

  private mutating func checkKeys(
    _ object: [String: JSONValue], _ known: [String], in place: String
  ) {
    for key in object.keys.sorted() where !known.contains(key) {
      let path = place.isEmpty ? key : "\(place).\(key)"
      report(
        path, "There is no key \"\(key)\".",
        Self.guess(key, known) ?? "The keys are \(known.joined(separator: ", ")).")
    }
  }

  private static func guess(_ name: String, _ names: [String]) -> String? {
    let ranked = names.map { ($0, NameSearch.editDistance(name.lowercased(), $0.lowercased())) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(2, name.count / 2) else {
      return nil
    }
    return "Did you mean \"\(best.0)\"?"
  }

  private mutating func string(_ value: JSONValue?, _ place: String) -> String? {
    switch value {
    case nil: return nil
    case .string(let text): return text
    case .some(let other):
      report(place, "Found \(other.kind).", "Write a text in quotes.")
      return nil
    }
  }

  private mutating func bool(_ value: JSONValue?, _ place: String) -> Bool? {
    switch value {
    case nil: return nil
    case .bool(let flag): return flag
    case .some(let other):
      report(place, "Found \(other.kind).", "Write true or false.")
      return nil
    }
  }

  private mutating func number(
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

  private mutating func whole(_ value: JSONValue?, _ place: String) -> Int? {
    guard let value else { return nil }
    guard case .number(let number) = value, number >= 0, number <= 1e4, number == number.rounded()
    else {
      report(place, "Found \(value.kind).", "Write a whole number from 0.")
      return nil
    }
    return Int(number)
  }

  private mutating func moment(_ value: JSONValue?, _ place: String) -> Moment? {
    guard let value else { return nil }
    guard case .string(let text) = value, let moment = Moment(text) else {
      report(place, "Found \(value.kind), which is no time with a zone.", Self.dateRepair)
      return nil
    }
    return moment
  }

  private mutating func choice<Kind: RawRepresentable & CaseIterable>(
    _ value: JSONValue?, _ place: String
  ) -> Kind? where Kind.RawValue == String {
    guard let value else { return nil }
    if case .string(let text) = value, let kind = Kind(rawValue: text) { return kind }
    let names = Kind.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
    report(place, "Found \(value.kind).", "Write \(names).")
    return nil
  }
}

extension Assignment {
  /// Reads an assignment file.
  package init(path: String) throws(ClassError) { self = try AssignmentFile.read(path) }
}
