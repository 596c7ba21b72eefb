import Foundation

/// What an instructor can get wrong, or what the class's files cannot do.
package enum ClassError: Error, Equatable, CustomStringConvertible {
  /// Something is wrong at a place of a file; `repair` says what to write instead.
  package struct Problem: Sendable, Equatable, CustomStringConvertible {
    package let file: String
    /// A key path such as `exercises[2].due`, a line, or an entry of an archive.
    package let place: String
    package let what: String
    package let repair: String

    package init(file: String, place: String, what: String, repair: String) {
      self.file = file
      self.place = place
      self.what = what
      self.repair = repair
    }

    package var description: String {
      let spot = place.isEmpty ? file : "\(file): \(place)"
      return "\(spot): \(what)" + (repair.isEmpty ? "" : " \(repair)")
    }
  }

  case problems([Problem])
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  /// There is no folder at the path, or something else is.
  case misplaced(path: String, reason: String)
  case archive(path: String, reason: String)
  case occupied(path: String)
  case exists(path: String)
  case unknownLayout(path: String, source: String, expected: String, likely: String?)

  package var description: String {
    switch self {
    case .problems(let problems): problems.map(\.description).joined(separator: "\n")
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)."
    case .unwritable(let path, let reason):
      "\(path) cannot be written: \(SystemReason.clause(reason)). Look at the folder's permissions "
        + "and free space."
    case .misplaced(let path, let reason):
      "\(path) cannot be written: \(reason). Name another place, in a folder that exists."
    case .archive(let path, let reason): "\(path) cannot be unpacked: \(reason)."
    case .occupied(let path):
      "\(path) exists and is not empty. Name a new folder, or remove this one."
    case .exists(let path):
      "\(path) exists already. Name another file, or remove this one."
    case .unknownLayout(let path, let source, let expected, let likely):
      "\(path) is nothing that \(source) hands out: \(expected)."
        + (likely.map { " It looks like --from \($0)." } ?? "")
    }
  }

  /// What a program that stops with this error should exit with: 2 usage, 3 machine.
  package var exitStatus: Int32 {
    if case .unwritable = self { 3 } else { 2 }
  }

  /// What a write that failed is: the caller named a wrong place, or the machine refuses.
  static func writing(_ path: String, _ code: Int32) -> ClassError {
    let reason = SystemReason.words(code)
    switch code {
    case ENOENT, ENOTDIR, EISDIR: return .misplaced(path: path, reason: reason)
    default: return .unwritable(path: path, reason: reason)
    }
  }

  /// What a write that Foundation made and that failed is.
  package static func writing(_ path: String, _ error: any Error) -> ClassError {
    // Of a folder in the file's place Foundation says nothing.
    let isFolder = FileManager.default.fileExists(atPath: path + "/.")
    guard let code = isFolder ? EISDIR : SystemReason.code(error) else {
      return .unwritable(path: path, reason: SystemReason.words(error))
    }
    return writing(path, code)
  }
}
