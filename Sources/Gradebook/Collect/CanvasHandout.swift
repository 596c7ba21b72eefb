/// The zip of Canvas's "Download Submissions": `name_[LATE_]user_attachment_original name`.
///
/// Canvas itself finds user and attachment as the first two parts between underscores that are
/// numbers, and keeps numbers out of the name. Only a student's last attempt is in it, and no times.
enum CanvasHandout {
  static func submissions(_ handout: Handout) -> [HandedOut] {
    var found: [String: HandedOut] = [:]
    var order: [String] = []
    func add(_ name: Name, _ change: (inout HandedOut) -> Void) {
      if found[name.user] == nil {
        order.append(name.user)
        found[name.user] = HandedOut(student: .init(id: name.user, name: name.student))
      }
      change(&found[name.user, default: HandedOut(student: .init(id: name.user, name: ""))])
    }
    for file in handout.files {
      guard let name = Name(file.parts[0]) else { continue }
      add(name) { submission in
        submission.isMarkedLate = submission.isMarkedLate || name.isLate
        guard let original = name.original else {
          submission.leftOut.append("A text or a link was handed in, no file.")
          return
        }
        submission.feedbackName = submission.feedbackName ?? name.prefix
        let inner = file.parts.dropFirst().joined(separator: "/")
        submission.files.append(
          .init(file, name: inner.isEmpty ? original : "\(original)/\(inner)"))
      }
    }
    for refusal in handout.refused {
      let parts = refusal.parts.first?.split(separator: "/").map(String.init) ?? []
      // A name that leads out of the archive is nobody's.
      guard !parts.contains(".."), let first = parts.last, let name = Name(first)
      else { continue }
      add(name) {
        $0.isMarkedLate = $0.isMarkedLate || name.isLate
        $0.feedbackName = $0.feedbackName ?? name.prefix
        $0.leftOut.append("\(name.original ?? first) was not taken. \(refusal.reason)")
      }
    }
    return order.compactMap { found[$0] }
  }

  /// A file name, taken apart.
  struct Name: Equatable {
    let student: String
    let user: String
    let isLate: Bool
    /// Everything to the attachment's number, with the underscore behind it.
    let prefix: String
    /// The name that the student gave; nil for a text or a link.
    let original: String?

    init?(_ text: String) {
      let parts = text.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
      let numbers = parts.indices.filter {
        !parts[$0].isEmpty && parts[$0].allSatisfy(\.isASCIIDigit)
      }
      // Where names are hidden, `anon_Ab3dE` stands for both the name and the user's number.
      let isAnonymous = parts[0] == "anon" && parts.count > 2
      guard let last = isAnonymous ? 1 : numbers.first, last > 0 else { return nil }
      let attachment = numbers.first { $0 > last }
      let name = isAnonymous ? parts[0...1] : parts[..<last]
      let rest = parts[(last + (isAnonymous ? 1 : 0))...]
      isLate = isAnonymous ? rest.first == "LATE" : name.last == "LATE" && name.count > 1
      student = (isLate && !isAnonymous ? name.dropLast() : name).joined(separator: "_")
      user = isAnonymous ? student : parts[last]
      // Only the place right behind the user's number can be the attachment's.
      let place = last + 1 + (isAnonymous && isLate ? 1 : 0)
      guard attachment == place, place + 1 < parts.count else {
        prefix = parts[...last].joined(separator: "_") + "_"
        original = nil
        return
      }
      prefix = parts[...place].joined(separator: "_") + "_"
      original = parts[(place + 1)...].joined(separator: "_")
    }
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
