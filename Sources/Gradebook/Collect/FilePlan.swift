import Grading

/// Which file of a submission is laid out under which name: a file that answers one exercise under
/// the exercise's, others under a number, so that no name of a student's reaches a file system.
struct FilePlan {
  /// A file as it will lie in the submission's folder.
  struct Entry: Equatable {
    let name: String
    let source: HandedOut.File
  }

  private(set) var entries: [Entry] = []
  /// What is not taken, or not whole.
  private(set) var leftOut: [String] = []

  init(_ files: [HandedOut.File]) {
    for file in files where !SubmissionManifest.isOurs(file.originalName) {
      if file.isCut { leftOut.append("\(file.originalName) is larger than 1 MiB and was cut.") }
      let isSwift = file.originalName.lowercased().hasSuffix(".swift")
      let claims = Submission(handedOut: file).map { ExerciseClaims($0, links: { _ in [] }) }
      guard isSwift || claims?.isEmpty == false else {
        leftOut.append("\(file.originalName) is no Swift file of this book.")
        continue
      }
      let only = claims?.exercises.count == 1 ? claims?.exercises.first : nil
      entries.append(.init(name: name(only ?? "file"), source: file))
    }
  }

  private func name(_ stem: String) -> String {
    let isFree = stem != "file" && !entries.contains { $0.name == "\(stem).swift" }
    if isFree { return "\(stem).swift" }
    let number = entries.count { $0.name.wholeMatch(of: /(.+?)(?:-\d+)?\.swift/)?.1 == stem[...] }
    return "\(stem)-\(number + 1).swift"
  }
}

extension Submission {
  /// A handed-in file under the name that the student gave it; nil where it is no text.
  fileprivate init?(handedOut file: HandedOut.File) {
    guard let read = try? Submission(path: file.location) else { return nil }
    let name = file.originalName.split(separator: "/").last.map(String.init) ?? ""
    self.init(name: name, text: read.text)
  }
}
