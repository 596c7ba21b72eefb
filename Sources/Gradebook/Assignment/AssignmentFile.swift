import Book
import Exercises
import Foundation

/// Reads `assignment.json`, and tells everything that is wrong in it at once.
struct AssignmentFile {
  private let path: String
  private let folder: String
  private let isRosterOptional: Bool
  private var lacksRoster = false
  private var problems: [ClassError.Problem] = []

  private init(path: String, isRosterOptional: Bool) {
    self.path = path
    self.isRosterOptional = isRosterOptional
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

  static func read(_ path: String, isRosterOptional: Bool) throws(ClassError) -> Assignment {
    let data = try NamedFile.data(path)
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
    var file = AssignmentFile(path: path, isRosterOptional: isRosterOptional)
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

  mutating func report(_ place: String, _ what: String, _ repair: String) {
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
    // Nobody knows then who has more time, and could still be told the cases.
    if lacksRoster, assignment.hiddenCases == .afterDue { assignment.hiddenCases = .never }
    checkPolicy(assignment)
    return assignment
  }

  /// What only makes sense together.
  private mutating func checkPolicy(_ assignment: Assignment) {
    // A date that could not be read was told already.
    if problems.contains(where: { $0.place.hasSuffix("due") }) { return }
    let isDated = assignment.due != nil || assignment.items.contains { $0.due != nil }
    if assignment.late.penaltyPerDay > 0, !isDated {
      report("due", "Lateness has a price, but no due date is given.", Self.dateRepair)
    }
  }

  static let dateRepair =
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
    if isRosterOptional, !FileManager.default.fileExists(atPath: file) {
      lacksRoster = true
      return Roster(students: [])
    }
    do throws(ClassError) {
      return try Roster(path: file)
    } catch {
      if case .problems(let flaws) = error {
        problems += flaws
      } else {
        report(
          "roster", "\(name) cannot be read, or is not UTF-8 text.",
          "Name a CSV file beside this one.")
      }
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
}

extension Assignment {
  /// Reads an assignment file.
  ///
  /// - Parameter isRosterOptional: goes on where the roster's file is missing. Nobody has an
  ///   extension then, and cases that are hidden until the due date stay hidden.
  package init(path: String, isRosterOptional: Bool = false) throws(ClassError) {
    self = try AssignmentFile.read(path, isRosterOptional: isRosterOptional)
  }
}
