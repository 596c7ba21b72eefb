import Grading

extension SQLiteDatabase {
  /// Appends an event.
  func insert(_ event: ProgressEvent) throws(Failure) {
    try run(
      """
      INSERT INTO event (kind, exercise, time, status, score, sha256, edition, seed, open, ideas,
        output, rung) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .text(event.kind.rawValue), .text(event.exercise), .text(event.time),
      .text(orNull: event.status?.rawValue), event.score.map(SQLiteValue.real) ?? .null,
      .text(orNull: event.sha256), .text(orNull: event.edition),
      // SQLite's own integers have a sign.
      .text(orNull: event.seed.map(String.init)), .text(orNull: event.open?.inLines),
      .text(orNull: event.ideas?.map(\.description).inLines), .text(orNull: event.output),
      event.rung.map(SQLiteValue.number) ?? .null)
  }

  /// Keeps a text that is not kept yet.
  func insert(text bytes: [UInt8], sha256: String) throws(Failure) {
    try run(
      "INSERT OR IGNORE INTO text (sha256, content) VALUES (?, ?)", .text(sha256), .bytes(bytes))
  }

  /// Every event in order, with what a course needs of it.
  func events() throws(Failure) -> [ProgressEvent] {
    try rows(
      """
      SELECT kind, exercise, status, open, output, rung,
        CASE WHEN status = 'pass' OR kind = 'planted' THEN time END,
        CASE WHEN status = 'pass' OR kind = 'planted' THEN sha256 END,
        CASE WHEN kind = 'planted' THEN ideas END
      FROM event ORDER BY id
      """, []
    ) { row in
      guard let kind = row.text(0).flatMap(ProgressEvent.Kind.init) else { return nil }
      var event = ProgressEvent(kind, row.text(1) ?? "", time: row.text(6) ?? "")
      event.status = row.text(2).flatMap(Verdict.Status.init)
      event.open = row.text(3)?.lines
      (event.output, event.rung) = (row.text(4), row.number(5))
      event.sha256 = row.text(7)
      event.ideas = row.text(8)?.ideas
      return event
    }.compactMap { $0 }
  }

  /// The checks of an exercise with all that is known of them, the oldest first.
  func checks(of slug: String) throws(Failure) -> [ProgressEvent] {
    try rows(
      """
      SELECT time, status, score, sha256, edition, seed, open, ideas FROM event
      WHERE kind = 'check' AND exercise = ? ORDER BY id
      """, [.text(slug)]
    ) { row in
      var event = ProgressEvent(.check, slug, time: row.text(0) ?? "")
      event.status = row.text(1).flatMap(Verdict.Status.init)
      (event.score, event.sha256, event.edition) = (row.real(2), row.text(3), row.text(4))
      event.seed = row.text(5).flatMap { UInt64($0) }
      event.open = row.text(6)?.lines
      event.ideas = row.text(7)?.ideas
      return event
    }
  }

  /// The bytes of a text, or nil where they were not kept.
  func text(sha256: String) throws(Failure) -> [UInt8]? {
    try rows("SELECT content FROM text WHERE sha256 = ?", [.text(sha256)]) { $0.bytes(0) }
      .first.flatMap { $0 }
  }

  /// The hashes of all texts that are kept.
  func keptTexts() throws(Failure) -> Set<String> {
    Set(try rows("SELECT sha256 FROM text", []) { $0.text(0) ?? "" })
  }
}

extension [String] {
  fileprivate var inLines: String { joined(separator: "\n") }
}

extension String {
  fileprivate var lines: [String] { split(separator: "\n").map(String.init) }
  fileprivate var ideas: [ProgressEvent.Idea] { lines.map(ProgressEvent.Idea.init) }
}
