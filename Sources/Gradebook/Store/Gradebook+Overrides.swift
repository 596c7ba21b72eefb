import GRDB

extension Gradebook {
  /// Overrides by student and exercise.
  package typealias Overrides = [String: [String: ScoreOverride]]

  /// Sets a score by hand, or with nil takes back what was set; both stay in the record.
  ///
  /// - Parameter roster: whoever is in it can be given a score without having handed in anything.
  @discardableResult
  package func setScore(
    _ score: Double?, of student: String, exercise: String, reason: String, author: String,
    roster: Roster? = nil
  ) throws(GradebookError) -> ScoreOverride {
    try write { db in
      var known = try Self.student(known: student, db)
      if known == nil, let key = roster?.find(.init(id: student, name: student))?.id {
        known = try Self.register(student: key, db)
      }
      guard let id = known else {
        throw GradebookError.unknownStudent(name: student, path: self.path)
      }
      var row = ScoreOverride(
        studentID: id, exercise: exercise, score: score, reason: reason, author: author,
        setAt: Self.now, batchID: try Self.lastBatch(db))
      try row.insert(db)
      return row
    }
  }

  /// The student of a key, or the only one whom the learning system calls so.
  private static func student(known name: String, _ db: Database) throws -> Int64? {
    if let key = try Student.filter(Column("name") == name).fetchOne(db)?.id { return key }
    let called = try Attempt.fetchAll(db).filter { $0.origin?.name == name }.map(\.studentID)
    return Set(called).count == 1 ? called[0] : nil
  }

  /// The newest override of each student and exercise, those taken back included.
  ///
  /// - Parameter batch: nil for those of now; otherwise what was set before that batch had begun, so
  ///   that `FILE@1` is what the first batch came to and nothing else.
  package func newestOverrides(asOf batch: Int64? = nil) throws(GradebookError) -> Overrides {
    try read { db in try Self.newestOverrides(asOf: batch, db) }
  }

  static func newestOverrides(asOf batch: Int64? = nil, _ db: Database) throws -> Overrides {
    let students = try Student.fetchAll(db)
    let names = Dictionary(
      students.map { ($0.id ?? 0, $0.name) }, uniquingKeysWith: { first, _ in first })
    var newest: Overrides = [:]
    for row in try overridesInOrder.fetchAll(db) {
      guard let student = names[row.studentID] else { continue }
      if let batch, let begun = row.batchID, begun >= batch { continue }
      newest[student, default: [:]][row.exercise] = row
    }
    return newest
  }

  /// The overrides that count: the newest ones, those taken back left out.
  package func overridesInForce() throws(GradebookError) -> Overrides {
    try newestOverrides().mapValues { $0.filter { $0.value.score != nil } }
  }

  /// Every override in the order in which they were set.
  package func allOverrides() throws(GradebookError) -> [ScoreOverride] {
    try read { try Self.overridesInOrder.fetchAll($0) }
  }

  /// By the time first: those that a merge brought may be older than what was there.
  private static let overridesInOrder = ScoreOverride.order(Column("setAt"), Column("id"))

  static func lastBatch(_ db: Database) throws -> Int64? {
    try Int64.fetchOne(db, sql: "SELECT max(id) FROM batch")
  }
}
