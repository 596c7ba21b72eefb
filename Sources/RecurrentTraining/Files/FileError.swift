/// What can be wrong with a file of weights.
public enum WeightFileError: Error, Equatable, CustomStringConvertible {
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  /// The file does not keep the format's rules.
  case broken(path: String, reason: String)
  /// The file keeps the rules, but is about something else.
  case foreign(path: String, reason: String)

  /// What is wrong, where, and how to repair it.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)."
    case .unwritable(let path, let reason):
      "\(path) cannot be written: \(reason). What was there before is as it was."
    case .broken(let path, let reason):
      "\(path) is no whole safetensors file: \(reason). Take another copy of it."
    case .foreign(let path, let reason):
      "\(path) does not fit: \(reason)."
    }
  }
}
