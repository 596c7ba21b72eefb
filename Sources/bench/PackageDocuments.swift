import Foundation

/// Markdown that others wrote: the ten longest texts of the packages that were built here.
struct PackageDocuments {
  /// How many there are.
  let count: Int
  /// The texts behind each other.
  let text: String

  init(near program: String) {
    // The program lies in .build/TRIPLE/release, and the packages in .build/checkouts.
    let build = URL(filePath: program).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = build.appending(path: "checkouts")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var texts: [String] = []
    for case let file as URL in files ?? .init() where file.pathExtension == "md" {
      if let text = try? String(contentsOf: file, encoding: .utf8) { texts.append(text) }
    }
    texts.sort { $0.utf8.count > $1.utf8.count }
    count = min(texts.count, 10)
    text = texts.prefix(10).joined(separator: "\n\n")
  }
}
