import Foundation

/// How an assignment names a file beside it: by the path from the assignment's own folder.
package enum RosterPath {
  /// - Parameters:
  ///   - roster: the roster's path, as the caller typed it.
  ///   - assignment: the path of the assignment file.
  package static func path(of roster: String, from assignment: String) -> String {
    if roster.hasPrefix("/") { return roster }
    let there = parts(of: roster)
    let here = parts(of: assignment)
    let shared = zip(there, here).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: here.count - shared)
    let name = URL(filePath: roster).lastPathComponent
    return (up + there.dropFirst(shared) + [name]).joined(separator: "/")
  }

  /// The folders in which a file lies, links followed: behind one, `..` is not where one came from.
  private static func parts(of path: String) -> [String] {
    URL(filePath: path).absoluteURL.deletingLastPathComponent().resolvingSymlinksInPath()
      .standardizedFileURL.pathComponents
  }
}
