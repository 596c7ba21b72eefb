import Book
import Foundation

/// A made class of 30 as Canvas hands it out, with what it has earned as a sheet says.
struct CanvasClass {
  /// What was handed in by one student.
  private struct Student {
    let id: Int
    let name: String
    let isLate: Bool
    let files: [(name: String, bytes: [UInt8])]

    init(id: Int, name: String, isLate: Bool = false, files: [(String, String)]) {
      self.init(
        id: id, name: name, isLate: isLate, bytes: files.map { ($0.0, Array($0.1.utf8)) })
    }

    init(id: Int, name: String, isLate: Bool = false, bytes: [(String, [UInt8])]) {
      self.id = id
      self.name = name
      self.isLate = isLate
      files = bytes.map { (name: $0.0, bytes: $0.1) }
    }
  }

  private let solutions: [String: String]
  private let starters: [String: String]

  init(_ book: Book) throws {
    var solutions: [String: String] = [:]
    var starters: [String: String] = [:]
    for slug in ["one-hot", "rnn-step", "head-backward"] {
      solutions[slug] = try String(
        contentsOfFile: "\(book.home.solutions)/\(slug).swift", encoding: .utf8)
      starters[slug] = try book.exercise(named: slug).starter
    }
    (self.solutions, self.starters) = (solutions, starters)
  }

  /// Ten, twenty and thirty points; a day costs a tenth, the first one nothing.
  static let assignment = """
    {
      "title": "Unroll part 1",
      "exercises": ["one-hot", {"slug": "rnn-step", "weight": 2}, {"slug": "head-backward", "weight": 3}],
      "points": 60,
      "due": "2026-10-02T23:59:00+02:00",
      "graceMinutes": 15,
      "penaltyPerDay": 0.1,
      "freeLateDays": 1,
      "showHidden": "never",
      "roster": "canvas.csv"
    }
    """

  /// Canvas tells no times; these come from elsewhere.
  static let times = """
    id,time
    1016,2026-10-03T00:09:00+02:00
    1017,2026-10-02T22:19:00Z
    1018,2026-10-04T00:00:00+02:00
    1019,2026-10-05T23:59:00+02:00
    1021,2026-10-04T23:59:01+02:00
    """

  /// The points of each student, worked out by hand: 10 + 20 + 30 less what is wrong, times what
  /// lateness leaves.
  ///
  /// | id | why |
  /// | --- | --- |
  /// | 1008, 1009 | half of the state, a mistake without a name: 10 + 0 + 30 |
  /// | 1012, 1013 | the same text, no bias: 10 + 0 + 30 |
  /// | 1015 | an empty file |
  /// | 1016 | 10 minutes late, within the grace |
  /// | 1017 | 20 minutes late: 1 day, free |
  /// | 1018 | 1 day and 1 minute: 2 days, 1 free: 60 × 0.9 |
  /// | 1019 | 3 days to the second: 3 days, 1 free: 60 × 0.8 |
  /// | 1020 | marked late without a time: 1 day, free |
  /// | 1021 | dby wrong, 2 days and 1 second: 3 days, 1 free: (10 + 20 + 20) × 0.8 |
  /// | 1022 | dby wrong: 10 + 20 + 20 |
  /// | 1023 | one exercise |
  /// | 1024 | rnn-step does not compile: 10 + 0 + 30 |
  /// | 1027 | two files for rnn-step: 10 + 0 + 30 |
  /// | 1028 | starters |
  /// | 1031 | handed in nothing: the cell stays empty |
  static let sheet: [Int: String] = [
    1001: "60", 1002: "60", 1003: "60", 1004: "60", 1005: "60", 1006: "60", 1007: "60",
    1008: "40", 1009: "40", 1010: "60", 1011: "60", 1012: "40", 1013: "40", 1014: "60", 1015: "0",
    1016: "60", 1017: "60", 1018: "54", 1019: "48", 1020: "60", 1021: "40", 1022: "50",
    1023: "10", 1024: "40", 1025: "60", 1026: "60", 1027: "40", 1028: "0", 1029: "60",
    1030: "60", 1031: "",
  ]

  private static let columns =
    "Student,ID,SIS User ID,SIS Login ID,Section,Week 0 (4001),Unroll part 1 (4002),Current Score"

  /// The table that Canvas exported, with the column filled in or not.
  static func table(points: [Int: String] = [:]) -> String {
    var lines = [columns, "    Points Possible,,,,,10,60,(read only)"]
    for id in 1001...1031 {
      let name = id == 1011 ? "김민준" : id == 1030 ? "=1+1 Kim" : "\"Kim, Number \(id)\""
      lines.append("\(name),\(id),S\(id),login\(id),A-1,\(id % 10),\(points[id] ?? ""),\(id % 7)")
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  private func all(_ change: [String: String] = [:]) -> [(String, String)] {
    ["one-hot", "rnn-step", "head-backward"].map {
      ("\($0).swift", change[$0] ?? solutions[$0] ?? "")
    }
  }

  private var students: [Student] {
    let solution = { (slug: String) in self.solutions[slug] ?? "" }
    let noBias = solution("rnn-step").replacing("seen + remembered + b", with: "seen + remembered")
    let overwritten = solution("head-backward").replacing("dby += ", with: "dby = ")
    let broken = solution("rnn-step").replacing("remembered + b", with: "remembered + ")
    // What a hidden case holds must not come out by way of a print.
    let leaking = solution("one-hot").replacing(
      "  return x", with: "  print(\"LEAK\", ids)\n  return x")
    let joined =
      (["import RecurrentKit"]
      + all().map { $0.1.replacing("import RecurrentKit", with: "") }).joined(separator: "\n")
    let inner = ZipBytes(all().map { .init(name: "week1/" + $0.0, bytes: Array($0.1.utf8)) })
    let half = solution("rnn-step").replacing(
      "tanh(preActivation)", with: "0.5 * tanh(preActivation)")
    var students = [1001, 1002, 1003, 1004, 1005, 1006, 1007, 1010, 1011].map {
      Student(id: $0, name: $0 == 1011 ? "김민준" : "kimnumber", files: all())
    }
    students += [
      Student(id: 1008, name: "kimnumber", files: all(["rnn-step": half])),
      Student(id: 1009, name: "kimnumber", files: all(["rnn-step": "// mine\n" + half])),
    ]
    students += [
      Student(id: 1012, name: "kimnumber", files: all(["rnn-step": noBias])),
      Student(id: 1013, name: "kimnumber", files: all(["rnn-step": noBias])),
      Student(id: 1014, name: "kimnumber", files: [("everything.swift", joined)]),
      Student(id: 1015, name: "kimnumber", files: [("answers.swift", "")]),
    ]
    students += (1016...1020).map {
      Student(id: $0, name: "kimnumber", isLate: true, files: all())
    }
    students += [
      Student(
        id: 1021, name: "kimnumber", isLate: true, files: all(["head-backward": overwritten])),
      Student(id: 1022, name: "kimnumber", files: all(["head-backward": overwritten])),
      Student(id: 1023, name: "kimnumber", files: [("one-hot.swift", leaking)]),
      Student(id: 1024, name: "kimnumber", files: all(["rnn-step": broken])),
      Student(
        id: 1025, name: "kimnumber",
        files: [
          ("<b>|my answer=final.swift", solution("one-hot")),
          ("rnn_2_final_v2.swift", solution("rnn-step")), ("3.swift", solution("head-backward")),
        ]),
      Student(
        id: 1026, name: "kimnumber",
        files: [
          ("one-hot.swift", solution("one-hot")), ("rnn-step-1.swift", solution("rnn-step")),
          ("head.txt", solution("head-backward")), ("notes.txt", "see you"),
        ]),
      Student(
        id: 1027, name: "kimnumber", files: all() + [("second.swift", solution("rnn-step") + "\n")]),
      Student(
        id: 1028, name: "kimnumber",
        files: starters.sorted { $0.key < $1.key }.map { ("\($0.key).swift", $0.value) }),
      Student(id: 1029, name: "kimnumber", bytes: [("week1.zip", inner.bytes)]),
      Student(id: 1030, name: "11kim", files: all()),
    ]
    return students
  }

  /// The zip of "Download Submissions".
  var zip: [UInt8] {
    var attachment = 5_000
    let entries = students.flatMap { student in
      student.files.map { file -> ZipBytes.Entry in
        attachment += 1
        let late = student.isLate ? "_LATE" : ""
        return .init(
          name: "\(student.name)\(late)_\(student.id)_\(attachment)_\(file.name)",
          bytes: file.bytes)
      }
    }
    return ZipBytes(entries).bytes
  }
}
