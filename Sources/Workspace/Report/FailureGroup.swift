import Grading

/// Checks that failed in one way: with messages that differ in numbers alone, at one line.
struct FailureGroup {
  /// The message of the first one.
  let message: String
  let line: Int?
  private let shape: String
  private(set) var checks: [Verdict.Check]

  /// Groups the failed checks of a verdict, in the order of their first ones.
  static func groups(of checks: [Verdict.Check]) -> [FailureGroup] {
    var groups: [FailureGroup] = []
    for check in checks where check.status == .fail {
      let shape = Self.shape(of: check.message ?? "")
      if let index = groups.firstIndex(where: { $0.shape == shape && $0.line == check.line }) {
        groups[index].checks.append(check)
      } else {
        groups.append(
          FailureGroup(
            message: check.message ?? "", line: check.line, shape: shape, checks: [check]))
      }
    }
    // A message that names a block tells more than those about outputs that only follow from it.
    return groups.filter(\.isTelling) + groups.filter { !$0.isTelling }
  }

  private var isTelling: Bool { message.contains("; only block") }

  /// A message without its numbers and without the sizes of the case in brackets at its end.
  private static func shape(of message: String) -> String {
    let hasSizes = message.hasSuffix(").") || message.hasSuffix(")")
    let bracket = hasSizes ? message.lastIndex(of: "(") : nil
    let bare = bracket.map { message[..<$0] + "." } ?? message[...]
    return bare.filter { !$0.isNumber && !"-.e ".contains($0) }
  }

  /// The names of the checks: three, and how many more; an output that all speak of stands in front.
  var title: String {
    let parts = checks.map { $0.name.split(separator: ": ", maxSplits: 1).map(String.init) }
    let outputs = Set(parts.map { $0.count == 2 ? $0[1] : "" })
    var names = checks.map(\.name)
    var front = ""
    if let output = outputs.first, outputs.count == 1, !output.isEmpty {
      names = parts.map { $0[0] }
      front = "\(output): "
    }
    let shown = names.prefix(3).joined(separator: ", ")
    return front + (names.count > 3 ? "\(shown), \(Words.more(names.count - 3))" : shown)
  }
}
