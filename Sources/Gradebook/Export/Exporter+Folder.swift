import Foundation

extension Exporter {
  /// Writes a file for each student into a folder that is new or empty.
  ///
  /// - Returns: the students whose points are not complete, for whom there is no file.
  package func writeFolder(_ folder: String) throws(ClassError) -> [String] {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard present.isEmpty else { throw .occupied(path: folder) }
    let place = URL(filePath: folder).resolvingSymlinksInPath().path
    let draft = try TemporaryFolder(beside: place, named: "export")
    var open: [String] = []
    for row in results.rows where row.hasResult {
      guard let text = text(for: row) else {
        open.append(row.student.name)
        continue
      }
      let name = String(row.key.map { $0.isLetter || $0.isNumber || "-_".contains($0) ? $0 : "-" })
      do {
        try text.write(
          toFile: "\(draft.path)/\(name).\(format.ending)", atomically: false, encoding: .utf8)
      } catch {
        throw .writing(folder, error)
      }
    }
    try draft.move(to: place)
    return open
  }
}
