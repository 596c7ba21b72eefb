import Foundation

/// Looks at the list of an archive before anything of it is unpacked.
struct ArchiveCheck {
  /// What an archive may hold.
  struct Limits: Sendable {
    /// Entries.
    var count = 50_000
    /// Bytes of all files together, as the archive claims them.
    var total = 4 << 30
    /// Unpacked bytes for each packed one; text reaches about 20, a bomb 1,000.
    var ratio = 200
    /// Bytes of one file that are unpacked; what is longer than an answer may be is cut.
    var file = 1 << 20

    static let classArchive = Limits()
    /// For an archive inside one: that of a single student.
    static let student = Limits(count: 2_000, total: 64 << 20)
  }

  /// An entry that is not unpacked, and why.
  struct Refusal: Equatable {
    let name: String
    let reason: String
  }

  /// What may be unpacked.
  let accepted: [Archive.Entry]
  let refused: [Refusal]

  /// - Parameter packedSize: the bytes of the archive file itself.
  init(_ entries: [Archive.Entry], packedSize: Int, path: String, limits: Limits)
    throws(ClassError)
  {
    guard entries.count <= limits.count else {
      throw .archive(path: path, reason: "it holds more than \(limits.count) entries")
    }
    let total = entries.reduce(0) { $0.addingReportingOverflow(max(0, $1.size ?? 0)).partialValue }
    guard total >= 0, total <= limits.total else {
      throw .archive(path: path, reason: "it would unpack to more than \(limits.total >> 20) MiB")
    }
    guard total <= limits.ratio * packedSize + (1 << 20) else {
      throw .archive(
        path: path,
        reason: "it would grow more than \(limits.ratio) times, which no text does")
    }
    var twins: [String: Int] = [:]
    for entry in entries where entry.kind != .folder {
      twins[Self.folded(entry.name), default: 0] += 1
    }
    var accepted: [Archive.Entry] = []
    var refused: [Refusal] = []
    for entry in entries {
      let isTwin = entry.kind != .folder && twins[Self.folded(entry.name)] != 1
      if let reason = Self.reason(entry) ?? (isTwin ? Self.twin : nil) {
        refused.append(Refusal(name: entry.name, reason: reason))
      } else if entry.kind == .file {
        accepted.append(entry)
      }
    }
    (self.accepted, self.refused) = (accepted, refused)
  }

  private static let twin = "Two entries have this name, capitals aside."

  /// Names that a file system without capitals, or one that joins accents, takes for the same.
  private static func folded(_ name: String) -> String {
    name.lowercased().decomposedStringWithCanonicalMapping
  }

  private static func reason(_ entry: Archive.Entry) -> String? {
    switch entry.kind {
    case .link: return "It is a link."
    case .special: return "It is neither a file nor a folder."
    case .file, .folder: break
    }
    if entry.isEncrypted { return "It is encrypted." }
    return nameReason(entry.name)
  }

  /// What is wrong with a name; nil where it stays inside the archive on every system.
  static func nameReason(_ name: String) -> String? {
    if name.isEmpty { return "It has no name." }
    if name.utf8.count > 1_000 { return "Its name is longer than 1000 bytes." }
    if name.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    {
      return "Its name holds control characters."
    }
    if name.hasPrefix("/") || name.hasPrefix("\\") { return "Its name is absolute." }
    if name.wholeMatch(of: /[A-Za-z]:.*/) != nil { return "Its name begins with a drive letter." }
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    if parts.contains("..") { return "Its name leads out of the archive." }
    return nil
  }
}
