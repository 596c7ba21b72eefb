import Book
import Foundation
import Grading

/// What the grading tests share: the checkout, and one cache, so that the kit is built once a run.
enum TestHome {
  /// The checkout.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// A cache folder of this run's own, removed when the process ends.
  static let cacheFolder: String = {
    let folder = temporaryFolder("cache")
    atexit { try? FileManager.default.removeItem(atPath: TestHome.cacheFolder) }
    return folder
  }()

  /// The book of the checkout.
  static func book() throws -> Book { try Book(home: ContentHome(folder: root)) }

  /// A grader that builds in a cache folder; a process of its own is told which.
  static func grader(cache: String = cacheFolder) throws -> Grader {
    try Grader(book: try book(), cache: try BuildCache(folder: cache))
  }

  /// The launcher that was built with the tests.
  static var launcher: String {
    URL(filePath: ContentHome.executablePath).deletingLastPathComponent().path + "/launcher"
  }

  /// Makes an empty folder that the caller removes.
  static func temporaryFolder(_ purpose: String) -> String {
    let template = FileManager.default.temporaryDirectory.path + "/unroll-\(purpose)-XXXXXX"
    var path = template.utf8CString.map { $0 }
    guard mkdtemp(&path) != nil else { fatalError("no folder \(template) can be made") }
    return String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The data files in a folder of this target, by name.
  static func files(in folder: String) -> [String] {
    let path = Bundle.module.resourcePath.map { "\($0)/\(folder)" } ?? folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { "\(path)/\($0)" }
  }
}
