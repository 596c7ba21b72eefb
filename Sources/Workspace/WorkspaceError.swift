import Book

/// What can go wrong with a learner's folder.
package enum WorkspaceError: Error, Equatable, CustomStringConvertible {
  case unknownCommand(String, names: [String])
  case noWorkspace(lookedFrom: String)
  case insideWorkspace(folder: String, workspace: String)
  case isBook(folder: String)
  case brokenSettings(path: String)
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  case noSuchFile(path: String)
  case noSuchText(path: String)
  case folderToRead(path: String)
  case unknownHeading(String, command: String, names: [String])
  case isFolder(path: String)
  case isFile(path: String)
  case notStarted(slug: String)
  case fileGone(path: String, slug: String, checks: Int, kept: Int)
  case nothingStarted(folder: String)
  case allStarted(path: LearningPath)
  case noHints(slug: String)
  case unknownOutput(String, slug: String, outputs: [String])
  case solutionLocked(slug: String)
  case alreadyWatched(folder: String)
  case mergeFailed(reason: String)
  case nothingAnswered(folder: String, leftOut: [String])
  case notPassed(slug: String)
  case nothingPassed
  case noMistake(slug: String)
  case noAttempt(Int, slug: String, count: Int)
  case textNotKept(Int, slug: String)

  package var description: String {
    switch self {
    case .unknownCommand(let name, let names):
      "There is no command \"\(name)\"." + Self.guess(NameSearch(name, in: names))
        + " `unroll --help` lists them all."
    case .noWorkspace(let folder):
      "There is no workspace in \(folder) or above it. Make one with `unroll init`, "
        + "or change into yours."
    case .insideWorkspace(let folder, let workspace):
      "\(folder) lies inside the workspace \(workspace). Choose a folder outside it."
    case .isBook(let folder):
      "\(folder) holds the book itself. Choose a folder of your own, such as `unroll init ~/unroll`."
    case .brokenSettings(let path):
      "\(path) is not a workspace's settings any more. Type `unroll init` in the folder above it "
        + "to write them anew; your answers stay."
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)."
    case .unwritable(let path, let reason):
      "\(path) cannot be written: \(reason). Look at the folder's permissions and free space."
    case .noSuchFile(let path):
      "There is no file \(path). Name an exercise of `unroll list`, or a file that exists."
    case .noSuchText(let path):
      "There is no file \(path). Name a chapter of `unroll list`, or a Markdown file that exists."
    case .folderToRead(let path): "\(path) is a folder. Name a Markdown file in it."
    case .unknownHeading(let name, let command, let names):
      "There is no heading \"\(name)\"." + Self.guess(NameSearch(name, in: names))
        + " `\(command) --toc` shows them all."
    case .isFolder(let path): "\(path) is a folder. Name a file in it."
    case .isFile(let path):
      "\(path) is a file, so no workspace can be made there. Name a folder, or a new one."
    case .notStarted(let slug): "\(slug) is not started. Type `unroll start \(slug)`."
    case .fileGone(let path, let slug, let checks, let kept):
      "There is no \(path) any more, but \(Words.checks(checks)) of \(slug) "
        + "\(checks == 1 ? "is" : "are") kept: `unroll history \(slug) --restore \(kept)` brings "
        + "the last text back, and `unroll start \(slug)` writes the starter."
    case .nothingStarted(let folder):
      "No exercise is started in \(folder). Type `unroll start` for the next one."
    case .allStarted(let path):
      "Every exercise of the \(path) path is started. `unroll list` shows where you are."
    case .noHints(let slug): "\(slug) has no hints. The chapter says it all: `unroll read`."
    case .unknownOutput(let output, let slug, let outputs):
      outputs.isEmpty
        ? "The hints of \(slug) are not told apart by output. Type `unroll hint \(slug)`."
        : "\(slug) has no hints for \"\(output)\". There are some for "
          + "\(outputs.joined(separator: ", "))."
    case .solutionLocked(let slug):
      "\(slug) has not passed as it stands. `unroll check \(slug)` judges it, `unroll hint \(slug)` "
        + "helps, and `unroll solution \(slug) --give-up` shows the solution all the same."
    case .alreadyWatched(let folder):
      "Another `unroll watch` has \(folder). Go on there, or end it with q."
    case .nothingAnswered(let folder, let leftOut):
      leftOut.isEmpty
        ? "There is no answer in \(folder) yet, so there is nothing to hand in. "
          + "`unroll` says what is next."
        : "There is no answer in \(folder) that could be packed, so nothing was written.\n\nLeft out\n"
          + leftOut.joined(separator: "\n")
    case .notPassed(let slug):
      "\(slug) has not passed yet; mistakes are planted only in what you have solved. "
        + "`unroll check \(slug)` judges it."
    case .nothingPassed:
      "Nothing has passed yet; mistakes are planted only in what you have solved. "
        + "`unroll` says what is next."
    case .noMistake(let slug):
      "The book knows no wrong idea about \(slug) that could be planted. Name another exercise."
    case .noAttempt(let number, let slug, let count):
      count == 0
        ? "\(slug) was not checked yet, so there is no text to bring back."
        : "\(slug) has no check \(number); they are numbered 1 to \(count)."
    case .textNotKept(let number, let slug):
      "The text of check \(number) of \(slug) was not kept. `unroll history \(slug)` tells which were."
    case .mergeFailed(let reason):
      "The starters could not be merged with `git merge-file`: \(reason). Your texts are as they were."
    }
  }

  private static func guess(_ search: NameSearch) -> String {
    switch search {
    case .found(let name), .unknown(nearest: let name?): " Did you mean \"\(name)\"?"
    case .ambiguous, .unknown: ""
    }
  }

  /// What a program that stops with this error should exit with: 1 not passed, 2 usage, 3 machine.
  package var exitStatus: Int32 {
    switch self {
    case .solutionLocked, .notPassed, .nothingPassed: 1
    case .brokenSettings, .unreadable, .unwritable, .mergeFailed: 3
    default: 2
    }
  }
}
