import Grading

/// Checks that failed with one message at one line.
struct FailureGroup {
  let message: String
  let line: Int?
  private(set) var names: [String]

  /// Groups the failed checks of a verdict, in the order of their first ones.
  static func groups(of checks: [Verdict.Check]) -> [FailureGroup] {
    var groups: [FailureGroup] = []
    for check in checks where check.status == .fail {
      let message = check.message ?? ""
      if let index = groups.firstIndex(where: { $0.message == message && $0.line == check.line }) {
        groups[index].names.append(check.name)
      } else {
        groups.append(FailureGroup(message: message, line: check.line, names: [check.name]))
      }
    }
    return groups
  }

  /// The names of the checks: the first three, and how many more.
  var title: String {
    let shown = names.prefix(3).joined(separator: "; ")
    return names.count > 3 ? "\(shown), \(Words.more(names.count - 3))" : shown
  }
}
