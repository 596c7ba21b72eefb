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
    // As root, boxes belong to other users, who pass through it.
    chmod(folder, 0o711)
    for rung in [Isolation.launcher, .bubblewrap] {
      mkdir("\(folder)-\(rung.rawValue)", 0o711)
    }
    atexit {
      for rung in Isolation.allCases {
        try? FileManager.default.removeItem(atPath: Rungs.cacheFolder(rung))
      }
    }
    return folder
  }()

  /// The grader of all tests that need no other.
  static let grader: Grader = {
    do {
      return try grader(cache: cacheFolder)
    } catch {
      fatalError("\(error)")
    }
  }()

  /// No walls.
  static var plainBox: Box {
    do {
      return try Box(.plain, launcher: launcher)
    } catch {
      fatalError("\(error)")
    }
  }

  /// A grader that builds in a cache folder.
  static func grader(
    cache: String, isolation: Isolation = .plain, buildSeconds: Int? = nil
  ) throws -> Grader {
    try Grader(
      kitSources: root + "/Sources/RecurrentKit", solutions: root + "/solutions",
      launcher: launcher, edition: "tests", cache: try BuildCache(folder: cache),
      isolation: isolation,
      links: { $0 == "rnn-forward" ? ["rnn-step"] : [] }
    ).limited(buildSeconds: buildSeconds)
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
