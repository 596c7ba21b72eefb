import Exercises
import Grading

/// Which file of a submission is laid out under which name.
///
/// A file is known by what stands in it. One that answers several exercises at once, such as a file
/// with everything in it, is laid out once for each exercise that no other file is for.
struct FilePlan {
  /// A file as it will lie in the submission's folder.
  struct Entry: Equatable {
    let name: String
    let source: HandedOut.File
  }

  private(set) var entries: [Entry] = []
  private(set) var notes: [String] = []

  /// - Parameter wanted: the exercises that are asked for; all where none is named.
  init(_ files: [HandedOut.File], wanted: [String]) {
    let exercises = Exercise.catalog.filter { wanted.isEmpty || wanted.contains($0.slug) }
    var own: [String: [HandedOut.File]] = [:]
    var holders: [String: [HandedOut.File]] = [:]
    var unknown: [HandedOut.File] = []
    for file in files {
      guard let submission = Submission(handedOut: file) else {
        unknown.append(file)
        continue
      }
      let outline = SwiftOutline(submission.text)
      let held = exercises.filter { exercise in
        exercise.functions.allSatisfy { outline.line(ofFunction: $0.name) != nil }
      }
      switch Recognition(submission, named: nil) {
      case .exercise(let exercise): own[exercise.slug, default: []].append(file)
      case .ambiguous: break
      case .unknown: unknown.append(file)
      }
      for exercise in held { holders[exercise.slug, default: []].append(file) }
    }
    for exercise in Exercise.catalog {
      place(exercise.slug, own[exercise.slug] ?? [], holders[exercise.slug] ?? [])
    }
    placeUnknown(unknown)
  }

  private mutating func place(
    _ slug: String, _ own: [HandedOut.File], _ holders: [HandedOut.File]
  ) {
    // Two files for one exercise are both kept: the grader refuses them by name.
    for (number, file) in own.enumerated() {
      entries.append(.init(name: number == 0 ? "\(slug).swift" : "\(slug)-\(number + 1).swift", source: file))
    }
    guard own.isEmpty, !holders.isEmpty else { return }
    guard holders.count == 1 else {
      let names = holders.map(\.originalName).joined(separator: ", ")
      notes.append("\(slug) stands in several files (\(names)), and none is for it alone.")
      return
    }
    entries.append(.init(name: "\(slug).swift", source: holders[0]))
  }

  private mutating func placeUnknown(_ files: [HandedOut.File]) {
    for file in files {
      if file.originalName.lowercased().hasSuffix(".swift") {
        let number = entries.count { $0.name.hasPrefix("file-") } + 1
        entries.append(.init(name: "file-\(number).swift", source: file))
      } else {
        notes.append("\(file.originalName) is no Swift file of this book.")
      }
      if file.isCut { notes.append("\(file.originalName) is larger than 1 MiB and was cut.") }
    }
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
