/// What is said about the file of a workspace's progress.
enum ProgressWords {
  static let newer = "it was written by a newer version of this program"

  static func setAside(_ path: String, _ reason: String, to place: String) -> String {
    "\(path) cannot be used: \(reason). It was moved to \(place), and your progress begins anew; "
      + "your answers are as they were."
  }

  static func left(_ path: String, _ reason: String, because: String) -> String {
    "\(path) cannot be used: \(reason). It could not be moved aside either (\(because)), so nothing "
      + "new is kept. Your answers are as they were."
  }

  static func onlyRead(_ path: String, _ reason: String) -> String {
    "\(path) can only be read for now: \(reason). Nothing new is kept until the folder can be "
      + "written and has room."
  }
}
