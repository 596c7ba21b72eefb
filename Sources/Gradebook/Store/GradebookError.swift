/// What can be wrong with a gradebook or with what is asked of it.
package enum GradebookError: Error, Equatable, CustomStringConvertible {
  case missing(path: String)
  case noFolder(path: String)
  case isFolder(path: String)
  case notAGradebook(path: String)
  case newer(path: String)
  case damaged(path: String, reason: String)
  case damagedRow(exercise: String, sha256: String)
  case inUse(path: String, holder: String)
  case busy(path: String)
  case full(path: String)
  case readOnly(path: String)
  case unusable(path: String, reason: String)
  case differentSeeds(first: String, second: String)
  case unknownStudent(name: String, path: String)
  case unknownBatch(number: String, path: String)

  package var description: String {
    switch self {
    case .missing(let path):
      "There is no gradebook \(path). `grader grade CLASS --gradebook \(path)` makes one."
    case .noFolder(let path):
      "There is no folder for the gradebook \(path). Make the folder, or name another file."
    case .isFolder(let path):
      "\(path) is a folder, not a gradebook. Name a file."
    case .notAGradebook(let path):
      "\(path) is not a gradebook. It was left as it is; name another file."
    case .newer(let path):
      "\(path) was written by a newer version of this program. It was left as it is; "
        + "update this program, or name another file."
    case .damaged(let path, let reason):
      "The gradebook \(path) is damaged (\(reason)). It was left as it is. Restore a copy of it, "
        + "or grade into another file."
    case .damagedRow(let exercise, let sha256):
      "The gradebook's row for \(exercise), file \(sha256.prefix(12)), is damaged. "
        + "`grader grade … --regrade \(exercise)` writes it anew."
    case .inUse(let path, let holder):
      "The gradebook \(path) is in use by \(holder). Wait until it ends, or stop it."
    case .busy(let path):
      "The gradebook \(path) is locked by another program. Close that, then try again."
    case .full(let path):
      "\(path) cannot be written: the disk is full or fails. What was graded so far is kept; "
        + "make room and run the same command again."
    case .readOnly(let path):
      "The gradebook \(path) was left half written, and its folder cannot be written into. Copy the "
        + "folder to another place, and read it there."
    case .differentSeeds(let first, let second):
      "\(first) and \(second) were graded under different seeds, so their grades cannot be "
        + "compared. Grade every part with the same --seed."
    case .unknownStudent(let name, let path):
      "There is no student \(name) in \(path), or more than one of that name. "
        + "`grader report --gradebook \(path)` shows the keys; for somebody of the roster who handed "
        + "in nothing, add --assignment."
    case .unknownBatch(let number, let path):
      "There is no batch \(number) in \(path)."
    case .unusable(let path, let reason):
      "The gradebook \(path) cannot be used: \(reason)."
    }
  }
}
