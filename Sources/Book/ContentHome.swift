import Foundation

/// Where the book's content lies: chapters, solutions and the sources of the kit.
package struct ContentHome: Sendable, Equatable {
  /// The folder that holds `chapters` and `solutions`.
  package let folder: String

  package init(folder: String) { self.folder = folder }

  package var chapters: String { folder + "/chapters" }
  /// The pictures of the chapters, as SVG.
  package var figures: String { chapters + "/figures" }
  package var solutions: String { folder + "/solutions" }

  /// The folder of the kit's sources: `kit` when installed, its target in a checkout.
  package var kitSources: String {
    let installed = folder + "/kit"
    return FileManager.default.fileExists(atPath: installed)
      ? installed : folder + "/Sources/RecurrentKit"
  }

  /// Finds the content: `UNROLL_HOME`, else `../share/unroll` beside the program, else the checkout
  /// that the program was built in.
  package static func find() throws(BookError) -> ContentHome {
    if let home = ProcessInfo.processInfo.environment["UNROLL_HOME"], !home.isEmpty {
      guard isHome(home) else { throw .noHome(tried: home, isVariable: true) }
      return ContentHome(folder: home)
    }
    var folder = URL(filePath: executablePath).deletingLastPathComponent()
    let shared = folder.deletingLastPathComponent().path + "/share/unroll"
    if isHome(shared) { return ContentHome(folder: shared) }
    while folder.path != "/" {
      if isHome(folder.path) { return ContentHome(folder: folder.path) }
      folder.deleteLastPathComponent()
    }
    throw .noHome(tried: shared, isVariable: false)
  }

  /// The path of the running program, links followed.
  package static var executablePath: String {
    #if os(Linux)
      if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
        return path
      }
    #endif
    return URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().path
  }

  private static func isHome(_ folder: String) -> Bool {
    ["chapters", "solutions"].allSatisfy {
      FileManager.default.fileExists(atPath: "\(folder)/\($0)")
    }
  }
}
