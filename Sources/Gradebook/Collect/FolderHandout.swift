/// Plain folders: each is a student's, by its name; an archive at the top stands for a folder.
///
/// Nothing tells when these were handed in; a file's own time is whatever its last copy made it.
enum FolderHandout {
  static func submissions(_ handout: Handout) -> [HandedOut] {
    var found: [String: HandedOut] = [:]
    for folder in handout.folders where folder.count == 1 {
      found[folder[0]] = HandedOut(student: student(folder[0]), feedbackName: folder[0])
    }
    for file in handout.files where file.parts.count > 1 {
      found[file.parts[0], default: HandedOut(student: student(file.parts[0]))].files.append(
        .init(file, name: file.parts.dropFirst().joined(separator: "/")))
    }
    for refusal in handout.refused {
      guard let first = refusal.parts.first?.split(separator: "/").first.map(String.init) else {
        continue
      }
      found[first]?.leftOut.append(
        "\(refusal.parts.dropFirst().joined(separator: "/")) was not taken. \(refusal.reason)")
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func student(_ folder: String) -> Roster.Student {
    var name = folder
    for ending in Handout.archiveEndings where name.lowercased().hasSuffix(ending) {
      name = String(name.dropLast(ending.count))
      break
    }
    return .init(id: name, name: name)
  }
}
