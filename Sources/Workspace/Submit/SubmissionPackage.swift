import Book
import Foundation
import Grading

/// What a learner hands in: the answers, and a manifest that tells versions and hashes.
package struct SubmissionPackage {
  /// A file of the package.
  package struct Entry {
    package let name: String
    package let bytes: [UInt8]
    /// What the listing says of it.
    package let note: String
  }

  /// An answer that is not packed, and why.
  package struct LeftOut {
    package let name: String
    package let reason: String
  }

  /// The file that tells what the others are; `grader` knows a submission by it.
  static let manifestName = "unroll-submission.json"
  static let historyName = "unroll-history.json"

  private struct Manifest: Encodable {
    struct File: Encodable {
      let path: String
      let exercise: String
      let sha256: String
      /// The edition of the book that the answer was started in.
      let edition: String?
    }

    let program: String
    let edition: String
    /// What the learner's own clock says: no deadline is measured by it.
    let packedAt: String
    let files: [File]
  }

  package let entries: [Entry]
  package let leftOut: [LeftOut]
  package let workspace: Workspace

  /// Gathers all that was answered, each exercise once and under its own name.
  ///
  /// - Parameter hasHistory: packs every check with the text it was about, too.
  package init(
    workspace: Workspace, book: Book, progress: Progress, edition: String, hasHistory: Bool
  ) throws {
    self.workspace = workspace
    var entries: [Entry] = []
    var leftOut: [LeftOut] = []
    var files: [Manifest.File] = []
    let strays = StrayFiles(in: workspace, book: book)
    for exercise in book.exercises {
      let name = "\(exercise.slug).swift"
      let stray = strays.answers[exercise.slug]
      guard stray != nil || workspace.hasStarted(exercise.slug) else { continue }
      do throws(Submission.Refusal) {
        let answer = try Submission(path: stray?.path ?? workspace.file(of: exercise.slug))
        if answer.text == KeptStarters(workspace: workspace)[exercise.slug] {
          leftOut.append(LeftOut(name: stray?.name ?? name, reason: SubmitWords.untouched))
          continue
        }
        let sha256 = answer.hash.description
        let isRight = progress.passed(exercise.slug, sha256: sha256)
        let note = SubmitWords.state(isRight, from: stray?.name)
        entries.append(Entry(name: name, bytes: answer.bytes, note: note))
        files.append(
          Manifest.File(
            path: name, exercise: exercise.slug, sha256: sha256,
            edition: StarterLine(answer.text)?.edition))
      } catch {
        leftOut.append(LeftOut(name: name, reason: error.description))
      }
    }
    leftOut += strays.leftOut
    guard !entries.isEmpty else {
      throw WorkspaceError.nothingAnswered(
        folder: workspace.folder, leftOut: SubmitWords.lines(leftOut))
    }
    let manifest = Manifest(
      program: Installation.version, edition: edition, packedAt: Date.now.formatted(.iso8601),
      files: files)
    entries.append(
      Entry(
        name: Self.manifestName, bytes: try Self.json(manifest), note: SubmitWords.manifest))
    if hasHistory {
      let history = try Self.history(workspace, book, progress)
      entries.append(
        Entry(
          name: Self.historyName, bytes: try Self.json(history), note: SubmitWords.history))
    }
    (self.entries, self.leftOut) = (entries, leftOut)
  }

  /// Writes the package; a file that exists is never written over.
  ///
  /// - Parameter path: nil takes a name of the day, in the workspace.
  /// - Returns: the path of what was written.
  package func write(to path: String?) throws(WorkspaceError) -> String {
    let day = Workspace.stamp.prefix { $0 != "T" }
    let place =
      path ?? workspace.freePath("\(workspace.folder)/unroll-submission-\(day)", ending: ".zip")
    guard !FileManager.default.fileExists(atPath: place) else {
      throw .unwritable(path: place, reason: "it exists already; name another file")
    }
    var zip = ZipFile()
    for entry in entries { zip.add(entry.name, entry.bytes) }
    do throws(NewFile.Failure) {
      try NewFile.write(zip.finished, to: place)
    } catch {
      throw .unwritable(path: place, reason: error.reason)
    }
    return place
  }

  // MARK: History

  private struct PastCheck: Encodable {
    let check: History.Attempt
    let text: String?
  }

  private static func history(_ workspace: Workspace, _ book: Book, _ progress: Progress) throws
    -> [String: [PastCheck]]
  {
    var all: [String: [PastCheck]] = [:]
    for exercise in book.exercises {
      let history = try History(of: exercise.slug, in: workspace, progress: progress)
      let checks = history.attempts.map { attempt in
        PastCheck(
          check: attempt,
          text: (try? history.text(of: attempt.number)).map { String(decoding: $0, as: UTF8.self) })
      }
      if !checks.isEmpty { all[exercise.slug] = checks }
    }
    return all
  }

  private static func json(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}
