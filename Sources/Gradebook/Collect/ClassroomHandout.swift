import Foundation

/// Clones of GitHub Classroom: a repository `assignment-username` for each student, handed in at the
/// time of its last commit.
///
/// That time is what the committer's clock said.
enum ClassroomHandout {
  static func submissions(_ handout: Handout, roster: Roster) throws(ClassError) -> [HandedOut] {
    let folders = handout.folders.filter { folder in
      var facts = stat()
      let path = handout.path + "/" + (folder + [".git"]).joined(separator: "/")
      return folder.count <= 2 && lstat(path, &facts) == 0
    }.sorted { $0.joined(separator: "/") < $1.joined(separator: "/") }
    let names = folders.compactMap(\.last)
    let prefix = commonPrefix(names)
    var found: [HandedOut] = []
    for folder in folders {
      guard let name = folder.last else { continue }
      let known = roster.students.filter { student in
        student.github.map { name.lowercased().hasSuffix("-" + $0.lowercased()) } ?? false
      }.max { ($0.github?.count ?? 0) < ($1.github?.count ?? 0) }
      let user = known?.github ?? String(name.dropFirst(prefix.count))
      var submission = HandedOut(
        student: .init(id: user, name: user, github: user), feedbackName: name)
      submission.files = handout.files.filter { $0.parts.starts(with: folder) }
        .map { .init($0, name: $0.parts.dropFirst(folder.count).joined(separator: "/")) }
      submission.time = GitTime.lastCommit(
        ofRepository: handout.path + "/" + folder.joined(separator: "/"))
      if submission.time == nil {
        submission.notes.append("git tells no time: there is no commit that can be read.")
      }
      submission.leftOut += handout.refused.filter { $0.parts.starts(with: folder) }.map {
        "\($0.parts.dropFirst(folder.count).joined(separator: "/")) was not taken. \($0.reason)"
      }
      found.append(submission)
    }
    return found
  }

  /// The assignment's name: what all begin with, to the last hyphen in it.
  static func commonPrefix(_ names: [String]) -> String {
    guard names.count > 1, let first = names.first else { return "" }
    let shared = names.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    return shared.lastIndex(of: "-").map { String(shared[...$0]) } ?? ""
  }
}

/// Asks git for the time of a commit, in a repository that a stranger may have prepared.
enum GitTime {
  /// Of the plumbing only, which starts no pager, hook or signature check; and no transport either,
  /// over which a repository could make git start a program.
  static func lastCommit(ofRepository path: String) -> Moment? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
      "--git-dir=\(path)/.git", "rev-list", "--max-count=1", "--timestamp", "HEAD",
    ]
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_ALLOW_PROTOCOL": "none",
      "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
      "LC_ALL": "C",
    ]
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let words = String(decoding: data, as: UTF8.self).split(separator: " ")
    guard process.terminationStatus == 0, let seconds = words.first.flatMap({ Int($0) }) else {
      return nil
    }
    return Moment(seconds: seconds)
  }
}
