import Foundation

/// What a learning system handed out, as a list of files: those of an archive are unpacked aside,
/// those of a folder lie where they lie.
struct Handout {
  /// One file of it.
  struct File: Equatable {
    /// The path in the handout, its folders first.
    let parts: [String]
    /// Where its bytes lie.
    let location: String
    let isCut: Bool

    init(parts: [String], location: String, isCut: Bool = false) {
      self.parts = parts
      self.location = location
      self.isCut = isCut
    }

    var name: String { parts.last ?? "" }
  }

  /// Something that was left out, and why.
  struct Refusal: Equatable {
    let parts: [String]
    let reason: String
  }

  private(set) var files: [File] = []
  private(set) var refused: [Refusal] = []
  /// Empty folders count too: somebody handed in nothing.
  private(set) var folders: Set<[String]> = []
  /// Where the handout lies.
  let path: String
  private let scratch: String
  private var unpacked = 0

  /// - Parameters:
  ///   - scratch: an empty folder for what is unpacked.
  ///   - limits: what the archive may hold.
  init(path: String, scratch: String, limits: ArchiveCheck.Limits = .classArchive)
    throws(ClassError)
  {
    self.path = path
    self.scratch = scratch
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      throw .unreadable(path: path, reason: SystemReason.words(errno))
    }
    if facts.st_mode & S_IFMT == S_IFDIR {
      walk(path, [])
    } else {
      try unpack(path, size: Int(facts.st_size), under: [], limits: limits)
    }
    unpackInner()
    // Some systems put everything into one folder of the archive.
    files.sort { $0.parts.lexicographicallyPrecedes($1.parts) }
  }

  /// The handout without a folder that holds everything, for the layouts that do not expect it.
  func unwrapped() -> Handout {
    var copy = self
    while let first = copy.files.first?.parts.first,
      copy.files.allSatisfy({ $0.parts.count > 1 && $0.parts[0] == first }),
      copy.folders.allSatisfy({ $0.first == first })
    {
      copy.files = copy.files.map {
        File(parts: Array($0.parts.dropFirst()), location: $0.location, isCut: $0.isCut)
      }
      copy.folders = Set(copy.folders.map { Array($0.dropFirst()) }.filter { !$0.isEmpty })
      copy.refused = copy.refused.map {
        Refusal(
          parts: $0.parts.first == first ? Array($0.parts.dropFirst()) : $0.parts, reason: $0.reason
        )
      }
    }
    return copy
  }

  // MARK: Folders

  private mutating func walk(_ folder: String, _ parts: [String]) {
    guard parts.count < 32 else {
      refused.append(Refusal(parts: parts, reason: "It lies more than 32 folders deep."))
      return
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    if !parts.isEmpty { folders.insert(parts) }
    for name in names.sorted() where !Self.isSystemFile(name) {
      let place = parts + [name]
      var facts = stat()
      guard lstat("\(folder)/\(name)", &facts) == 0 else { continue }
      switch facts.st_mode & S_IFMT {
      case S_IFDIR: walk("\(folder)/\(name)", place)
      case S_IFREG: files.append(File(parts: place, location: "\(folder)/\(name)"))
      case S_IFLNK: refused.append(Refusal(parts: place, reason: "It is a link."))
      default:
        refused.append(Refusal(parts: place, reason: "It is neither a file nor a folder."))
      }
    }
  }

  /// What systems leave behind, and what begins with a dot.
  private static func isSystemFile(_ name: String) -> Bool {
    name.hasPrefix(".") || name == "__MACOSX" || name == "Thumbs.db"
  }

  // MARK: Archives

  private mutating func unpack(
    _ path: String, size: Int, under parts: [String], limits: ArchiveCheck.Limits
  ) throws(ClassError) {
    let archive = Archive(path: path)
    let check = try ArchiveCheck(
      try archive.entries(countLimit: limits.count), packedSize: size, path: path, limits: limits)
    refused += check.refused.map { Refusal(parts: parts + [$0.name], reason: $0.reason) }
    var places: [Int: String] = [:]
    var names: [Int: [String]] = [:]
    for entry in check.accepted {
      let name = parts + entry.name.split { $0 == "/" || $0 == "\\" }.map(String.init)
      if name.contains(where: Self.isSystemFile) { continue }
      unpacked += 1
      places[entry.index] = "\(scratch)/\(unpacked)"
      names[entry.index] = name
    }
    let sizes = try archive.unpack(places, sizeLimit: limits.file, totalLimit: limits.total)
    for (index, written) in sizes.sorted(by: { $0.key < $1.key }) {
      guard let place = places[index], let name = names[index] else { continue }
      files.append(File(parts: name, location: place, isCut: written >= limits.file))
      for depth in parts.count + 1..<max(name.count, parts.count + 1) {
        folders.insert(Array(name.prefix(depth)))
      }
    }
  }

  /// Unpacks the archives of students that lie in the handout, one level deep.
  private mutating func unpackInner() {
    for file in files where Self.isArchive(file.name) {
      files.removeAll { $0 == file }
      guard !file.isCut else {
        refused.append(Refusal(parts: file.parts, reason: "The archive is larger than 1 MiB."))
        continue
      }
      var facts = stat()
      guard lstat(file.location, &facts) == 0 else { continue }
      do throws(ClassError) {
        let place = Array(file.parts.dropLast()) + [file.name]
        try unpack(file.location, size: Int(facts.st_size), under: place, limits: .student)
        folders.insert(place)
      } catch {
        refused.append(Refusal(parts: file.parts, reason: error.reasonAlone))
      }
    }
  }

  static let archiveEndings = [".zip", ".tar", ".tar.gz", ".tgz"]

  static func isArchive(_ name: String) -> Bool {
    archiveEndings.contains { name.lowercased().hasSuffix($0) }
  }
}

extension ClassError {
  /// The reason without the path, which would name a file of ours.
  fileprivate var reasonAlone: String {
    switch self {
    case .archive(_, let reason): "It cannot be unpacked: \(reason)."
    default: description
    }
  }
}
