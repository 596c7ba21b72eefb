import Foundation

/// Why the system refused a file, in a few words that go into a sentence of ours.
///
/// Foundation's descriptions are sentences of their own, with a full stop and often a number.
enum SystemReason {
  /// The words for a number of the system's.
  static func words(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a file is where a folder should be"
    case EISDIR: "it is a folder"
    case EACCES, EPERM: "permission denied"
    case ENOSPC: "the disk is full"
    case EROFS: "the disk is read-only"
    default: String(cString: strerror(code))
    }
  }

  /// The words for an error of Foundation's.
  static func words(_ error: any Error) -> String {
    code(error).map(words) ?? clause(error.localizedDescription)
  }

  /// The system's number of an error, where there is one.
  static func code(_ error: any Error) -> Int32? {
    let error = error as NSError
    if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
    if let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError { return code(inner) }
    guard let error = error as? CocoaError else { return nil }
    switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: return ENOENT
    case .fileWriteNoPermission, .fileReadNoPermission: return EACCES
    case .fileWriteOutOfSpace: return ENOSPC
    case .fileWriteVolumeReadOnly: return EROFS
    case .fileWriteFileExists: return EEXIST
    default: return nil
    }
  }

  /// A sentence without its full stop and without the number in brackets before that.
  static func clause(_ sentence: String) -> String {
    let words = sentence.replacing(/\s\(NS\w+ error -?\d+\.\)\.?$/, with: "")
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }
}
