import Foundation

/// Takes the program out of a folder that a box could write into.
///
/// A compiler that was taken over could leave anything there: a link to a file of ours, a pipe, a
/// second name of another file. Only a regular file is kept; no link is followed, and what is not
/// expected is removed.
package struct TakeOut {
  let folder: String
  /// The names that stay: the program, and texts that we wrote.
  let keeps: Set<String>

  package init(folder: String, keeps: Set<String>) {
    self.folder = folder
    self.keeps = keeps
  }

  private static let sizeLimit = 64 << 20

  /// Makes the folder ours again, with nothing in it but the kept files.
  package func seal() throws(GradingError) {
    if geteuid() == 0 { lchown(folder, 0, 0) }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .unreadable(path: folder, reason: "\(error)")
    }
    // What should be there and is not, opens as badly as what should not be there.
    for name in keeps.union(names) {
      let path = "\(folder)/\(name)"
      if keeps.contains(name) {
        try sealFile(path)
      } else {
        // Removes links and folders themselves, never what a link leads to.
        try? FileManager.default.removeItem(atPath: path)
      }
    }
  }

  private func sealFile(_ path: String) throws(GradingError) {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw .unexpectedOutput(path: path) }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_nlink == 1,
      facts.st_size <= Self.sizeLimit
    else { throw .unexpectedOutput(path: path) }
    guard geteuid() == 0 else { return }
    fchown(file, 0, 0)
    fchmod(file, facts.st_mode & 0o111 == 0 ? 0o644 : 0o755)
  }
}
