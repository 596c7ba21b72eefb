import Book
import Foundation

extension Grader {
  /// Sets a grader up for a book: its kit, solutions, links and edition.
  package init(
    book: Book, cache: BuildCache? = nil, isolation: Isolation = .plain
  ) throws(GradingError) {
    let links = Dictionary(
      book.exercises.map { ($0.slug, $0.links) }, uniquingKeysWith: { first, _ in first })
    let opened: BuildCache
    if let cache { opened = cache } else { opened = try BuildCache() }
    try self.init(
      kitSources: book.home.kitSources, solutions: book.home.solutions,
      launcher: try Self.launcherPath(), edition: try book.edition().short,
      cache: opened, isolation: isolation, links: { links[$0] ?? [] },
      diagnoses: { book.diagnosisTable($0) })
  }

  /// The launcher: beside the program, or in `../libexec/unroll` when installed.
  static func launcherPath() throws(GradingError) -> String {
    let folder = URL(filePath: ContentHome.executablePath).deletingLastPathComponent()
    let places = [
      folder.path + "/launcher",
      folder.deletingLastPathComponent().path + "/libexec/unroll/launcher",
    ]
    for place in places where access(place, X_OK) == 0 { return place }
    throw .noLauncher(looked: places)
  }
}

extension Book {
  /// The recorded mistakes of an exercise with the tutor's words, or nil where none are recorded.
  func diagnosisTable(_ slug: String) -> DiagnosisTable? {
    guard let file = FingerprintFile(path: fingerprintPath(slug)),
      let misconceptions = try? misconceptions(slug)
    else { return nil }
    return DiagnosisTable(
      file: file, pairsFile: pairsPath(slug),
      explanations: Dictionary(
        misconceptions.map { ($0.id, $0.explanation) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The path of an exercise's recorded fingerprints.
  package func fingerprintPath(_ slug: String) -> String {
    "\(home.solutions)/\(slug).fingerprints.json"
  }

  /// The path of the recorded fingerprints of two mistakes at once.
  package func pairsPath(_ slug: String) -> String { "\(home.solutions)/\(slug).pairs.json" }

  /// The hash of everything that a learner reads or is judged by.
  package func edition() throws(GradingError) -> ContentHash {
    var bytes: [UInt8] = []
    for path in contentFiles() {
      guard let content = FileManager.default.contents(atPath: path) else {
        throw .unreadable(path: path, reason: "it is missing")
      }
      // The lengths make the borders of the files count.
      bytes += Array("\(content.count):".utf8)
      bytes += content
    }
    return ContentHash(of: bytes)
  }
}
