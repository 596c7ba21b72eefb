import Foundation
import Grading

/// Finds the submissions in files and folders.
package struct ClassReader {
  /// The most files that one submission may have.
  static let fileLimit = 1_000

  private let handing: Handing
  /// Whether a text is an answer to any exercise.
  private let isAnswer: (Submission) -> Bool

  package init(_ handing: Handing, isAnswer: @escaping (Submission) -> Bool) {
    self.handing = handing
    self.isAnswer = isAnswer
  }

  /// The submissions in order of student, each student's in order of time.
  package func read(_ paths: [String]) throws(IntakeError) -> [FoundSubmission] {
    var found: [FoundSubmission] = []
    for path in paths { found += try read(path) }
    found.sort {
      ($0.student, $0.submittedAt ?? "", $0.folder) < ($1.student, $1.submittedAt ?? "", $1.folder)
    }
    for (one, other) in zip(found, found.dropFirst()) where one.student == other.student {
      // The attempts of a student have an order only where their times are known.
      if one.submittedAt == nil || one.submittedAt == other.submittedAt {
        throw .sameStudent(name: one.student, first: one.folder, second: other.folder)
      }
    }
    return found
  }

  private func read(_ path: String) throws(IntakeError) -> [FoundSubmission] {
    let path = Self.trimmed(path)
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    guard SubmissionFiles.isFolder(path) else {
      let name = URL(filePath: path).deletingPathExtension().lastPathComponent
      return [FoundSubmission(file: path, student: name)]
    }
    let isOne =
      switch handing {
      case .submission: true
      case .found: try isSubmission(path)
      case .ofClass: false
      }
    if isOne { return [try submission(path)] }
    var found: [FoundSubmission] = []
    for name in Self.folders(in: path) { found += try attempts("\(path)/\(name)") }
    guard !found.isEmpty else { throw .noStudents(path: path) }
    return found
  }

  private func isSubmission(_ folder: String) throws(IntakeError) -> Bool {
    if try manifest(folder) != nil { return true }
    return Self.names(in: folder).contains { name in
      let path = "\(folder)/\(name)"
      guard !name.hasPrefix("."), !SubmissionFiles.isFolder(path) else { return false }
      return (try? Submission(path: path)).map(isAnswer) ?? false
    }
  }

  /// A student's folder is one submission, or holds one folder with a manifest for each attempt.
  private func attempts(_ folder: String) throws(IntakeError) -> [FoundSubmission] {
    if try manifest(folder) == nil {
      var attempts: [FoundSubmission] = []
      let student = URL(filePath: folder).lastPathComponent
      for name in Self.folders(in: folder) where try manifest("\(folder)/\(name)") != nil {
        attempts.append(try submission("\(folder)/\(name)", student: student))
      }
      if !attempts.isEmpty { return attempts }
    }
    return [try submission(folder)]
  }

  private func submission(
    _ folder: String, student: String? = nil
  ) throws(IntakeError) -> FoundSubmission {
    let manifest = try manifest(folder)
    let name = URL(filePath: folder).standardizedFileURL.lastPathComponent
    return FoundSubmission(
      folder: folder, files: try Self.files(below: folder),
      student: manifest?.student ?? student ?? name, manifest: manifest)
  }

  private func manifest(_ folder: String) throws(IntakeError) -> SubmissionManifest? {
    let path = "\(folder)/\(SubmissionManifest.fileName)"
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    do {
      return try JSONDecoder().decode(SubmissionManifest.self, from: data)
    } catch {
      throw .brokenManifest(path: path, reason: "it is not the JSON that is asked for")
    }
  }

  /// Every file below a folder by its path; links are listed and never followed.
  private static func files(below folder: String) throws(IntakeError) -> [String] {
    var files: [String] = []
    guard let names = FileManager.default.enumerator(atPath: folder) else { return [] }
    for case let name as String in names {
      let parts = name.split(separator: "/")
      if parts.contains(where: { $0.hasPrefix(".") || $0 == "__MACOSX" }) { continue }
      if parts.last.map(String.init) == SubmissionManifest.fileName { continue }
      if SubmissionFiles.isFolder("\(folder)/\(name)") { continue }
      files.append(name)
      if files.count > fileLimit { throw .tooMany(path: folder, limit: fileLimit) }
    }
    return files.sorted()
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func folders(in folder: String) -> [String] {
    names(in: folder).filter { name in
      !name.hasPrefix(".") && name != "__MACOSX" && SubmissionFiles.isFolder("\(folder)/\(name)")
    }
  }

  private static func trimmed(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
