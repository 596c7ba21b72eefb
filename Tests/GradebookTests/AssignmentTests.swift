import Foundation
import Gradebook
import Testing

/// What `assignment.json` may say, and what is said of what it may not.
@Suite struct AssignmentTests {
  private static let due = "\"due\": \"2026-10-02T23:59:00+02:00\""

  @Test func `a full file is read as it stands`() throws {
    let folder = Folder()
    try folder.write(
      "id,name,email,extension days\n7,\"Kim, Min-jun\",m@x.org,2\n8,=Lee,,\n", to: "r.csv")
    let path = try folder.write(
      """
      {"title": "T", "exercises": ["one-hot", {"slug": "rnn-step", "weight": 3,
      "due": "2026-10-09T23:59:00Z"}], "points": 20, \(Self.due), "graceMinutes": 2.5,
      "penaltyPerDay": 0.25, "freeLateDays": 1, "attempt": "best", "credit": "all-or-nothing",
      "showHidden": "2026-12-01T00:00:00Z", "anonymous": true, "roster": "r.csv"}
      """, to: "assignment.json")
    let read = try Assignment(path: path)
    let due = try #require(Moment("2026-10-02T21:59:00Z"))
    #expect(read.due == due)
    #expect(read.items.map { read.points($0) } == [5, 15])
    #expect(
      read.late == LatePolicy(graceSeconds: 150, penaltyPerDay: 0.25, freeDays: 1))
    #expect(read.choice == .best && read.credit == .allOrNothing && read.isAnonymous)
    #expect(
      read.roster.students == [
        .init(id: "7", name: "Kim, Min-jun", email: "m@x.org", extensionDays: 2),
        .init(id: "8", name: "=Lee"),
      ])
  }

  /// A file, the place that is named, and a part of what is said.
  static let flaws: [(String, String)] = [
    (
      "{\"exercises\": [\"one-hot\"], \"penaltyPreDay\": 0.1}",
      "penaltyPreDay: There is no key \"penaltyPreDay\". Did you mean \"penaltyPerDay\"?"
    ),
    (
      "{\"exercises\": [\"rnn-stepp\"]}",
      "exercises[0]: There is no exercise \"rnn-stepp\". Did you mean \"rnn-step\"?"
    ),
    (
      "{\"exercises\": [{\"slug\": \"fold\", \"weight\": 0}]}",
      "exercises[0].weight: Found 0. Write a number above 0."
    ),
    ("{\"exercises\": [\"fold\", \"fold\"]}", "exercises[1]: fold is listed twice."),
    (
      "{\"exercises\": [\"fold\"], \"due\": \"2026-10-02T23:59:00\"}",
      "due: Found \"2026-10-02T23:59:00\", which is no time with a zone. Write a time with its zone"
    ),
    ("{\"exercises\": [\"fold\"], \"due\": \"2026-02-29T10:00:00Z\"}", "due: Found"),
    (
      "{\"exercises\": [\"fold\"], \"penaltyPerDay\": 10, \(due)}",
      "penaltyPerDay: Found 10. Write a number from 0 to 1."
    ),
    (
      "{\"exercises\": [\"fold\"], \"penaltyPerDay\": 0.1}",
      "due: Lateness has a price, but no due date is given."
    ),
    (
      "{\"exercises\": [\"fold\"], \"attempt\": \"first\"}",
      "attempt: Found \"first\". Write \"last\" or \"best\"."
    ),
    ("{\"exercises\": [\"fold\"], \"roster\": \"none.csv\"}", "roster: none.csv cannot be read"),
    (
      "{\"exercises\": [\"fold\"], \"roster\": [{\"name\": \"Kim\"}]}",
      "roster[0].id: Every student needs an id."
    ),
    ("{\"title\": \"T\"}", "exercises: The key is missing."),
    ("{\"exercises\": [\"fold\"]", "This is not JSON:"),
    ("[]", "The file holds a list."),
  ]

  @Test(arguments: flaws)
  func `what is wrong is told with its key and its repair`(text: String, says: String) throws {
    let folder = Folder()
    let path = try folder.write(text, to: "assignment.json")
    let error = #expect(throws: ClassError.self) { try Assignment(path: path) }
    #expect("\(error.map { "\($0)" } ?? "")".contains("\(path): \(says)"), "\(error as Any)")
    #expect(error?.exitStatus == 2)
  }

  @Test func `all flaws are told at once`() throws {
    let folder = Folder()
    let path = try folder.write(
      "{\"exercises\": [\"a-b-c\"], \"points\": \"ten\", \"dew\": 1}", to: "assignment.json")
    let error = #expect(throws: ClassError.self) { try Assignment(path: path) }
    #expect(error?.description.split(separator: "\n").count == 3)
  }

  @Test func `a due date that cannot be read is told once`() throws {
    let path = try Folder().write(
      "{\"exercises\": [\"fold\"], \"penaltyPerDay\": 0.1, \"due\": \"soon\"}", to: "a.json")
    let error = #expect(throws: ClassError.self) { try Assignment(path: path) }
    #expect(error?.description.split(separator: "\n").count == 1, "\(error as Any)")
  }

  @Test func `the file that is written for a start is a correct one`() throws {
    let folder = Folder()
    let due = try #require(Moment("2026-10-02T23:59:00+02:00"))
    let path = try folder.write(
      AssignmentTemplate(slugs: ["one-hot", "fold"], due: due, roster: nil).text,
      to: "assignment.json")
    let read = try Assignment(path: path)
    #expect(read.items.map(\.slug) == ["one-hot", "fold"] && read.due == due)
  }

  @Test func `a roster that may be missing keeps the cases hidden where it is, and stays checked`()
    throws
  {
    let folder = Folder()
    let due = try #require(Moment("2026-10-02T23:59:00+02:00"))
    let text = AssignmentTemplate(slugs: ["one-hot"], due: due, roster: "canvas.csv").text
    let path = try folder.write(text, to: "assignment.json")
    #expect(throws: ClassError.self) { try Assignment(path: path) }
    let without = try Assignment(path: path, isRosterOptional: true)
    #expect(without.roster.students.isEmpty && without.hiddenCases == .never)

    try folder.write("id,name\n7,Kim\n", to: "canvas.csv")
    let with = try Assignment(path: path, isRosterOptional: true)
    #expect(with.roster.students.map(\.id) == ["7"] && with.hiddenCases == .afterDue)

    try folder.write("id,name\n7,Kim\n7,Lee\n", to: "canvas.csv")
    #expect(throws: ClassError.self) { try Assignment(path: path, isRosterOptional: true) }
  }

  /// Lateness in seconds, and days and factor as a sheet says: grace 10 minutes, 2 free days, a
  /// tenth a day.
  static let lateness: [(seconds: Int, days: Int, factor: Double)] = [
    (-1, 0, 1), (0, 0, 1), (600, 0, 1), (601, 1, 1), (86_400, 1, 1), (86_401, 2, 1),
    (172_800, 2, 1), (172_801, 3, 0.9), (259_200, 3, 0.9), (432_000, 5, 0.7),
    (1_036_800, 12, 0), (9_999_999, 116, 0),
  ]

  @Test(arguments: lateness)
  func `late days and what they cost are those of a sheet`(
    seconds: Int, days: Int, factor: Double
  ) throws {
    let policy = LatePolicy(graceSeconds: 600, penaltyPerDay: 0.1, freeDays: 2)
    let due = Moment(seconds: 1_000_000)
    let found = policy.days(Moment(seconds: 1_000_000 + seconds), due: due)
    #expect(found == days)
    #expect(policy.factor(max(0, found - 2)) == factor)
  }

  @Test func `without a time a late mark counts as one day, and a date without one as none`() {
    let policy = LatePolicy()
    let due = Moment(seconds: 0)
    #expect(policy.days(nil, due: due, isMarked: true) == 1)
    #expect(policy.days(nil, due: due, isMarked: false) == 0)
    #expect(policy.days(Moment(seconds: 1), due: due, isMarked: false, extensionDays: 1) == 0)
    #expect(policy.days(Moment(seconds: 9), due: nil, isMarked: true) == 0)
  }

  /// Times with their seconds since 1970, from `date -u -d … +%s`.
  static let moments: [(String, Int)] = [
    ("1970-01-01T00:00:00Z", 0), ("2026-10-02T23:59:00+02:00", 1_790_978_340),
    ("2000-02-29T12:00Z", 951_825_600), ("2026-04-26 17:34:00.861687000 Z", 1_777_224_840),
    ("2022-09-18 23:59:59 UTC", 1_663_545_599), ("2026-12-31T23:59:59-0930", 1_798_795_799),
  ]

  @Test(arguments: moments)
  func `a time with its zone is the second that it names`(text: String, seconds: Int) throws {
    let moment = try #require(Moment(text))
    #expect(moment.seconds == seconds)
    #expect(Moment(moment.description) == moment)
  }

  @Test(arguments: ["2026-10-02", "2026-10-02T23:59:00", "2026-13-01T00:00Z", "now", ""])
  func `a time without a zone is none`(text: String) { #expect(Moment(text) == nil) }
}
