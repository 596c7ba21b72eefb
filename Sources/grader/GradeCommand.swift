import ArgumentParser
import Book
import Exercises
import Foundation
import Gradebook
import Grading
import Workspace

/// `grader grade`: verdicts for files and folders.
struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade", abstract: "Grades files, or every Swift file in folders.",
    discussion: """
      With --gradebook the verdicts of a class are kept in a file: a folder with an answer \
      directly in it is one submission, otherwise each of its folders is a student. The same \
      command again goes on where it was stopped, and grades only what changed.
      """)

  @Argument(help: "Swift files, folders of them, or what `unroll submit` has packed.")
  var paths: [String]

  @Option(help: "The exercise that the files answer; found by itself otherwise.")
  var exercise: String?

  @Option(
    help:
      "Grade the whole cell in the folder, own forward against own backward: rnn, lstm, gru, gru-after."
  )
  var own: String?

  @Flag(help: "Print the verdicts as JSON.")
  var json = false

  @Option(
    help:
      "The seed of the random cases; 7, or with a gradebook that of the last run, at first drawn."
  )
  var seed: UInt64?

  @OptionGroup(title: "Grading a class")
  var classOptions: ClassOptions

  @Option(help: "How submitted code is kept from this machine; see grader doctor.")
  var isolation = IsolationWish.auto

  @Flag(help: "Allow --isolation plain for a class: submitted code then runs with your rights.")
  var unsafeTrustSubmissions = false

  func validate() throws {
    if paths.isEmpty { throw ValidationError("Name at least one file or folder.") }
    if exercise != nil || own != nil, classOptions.gradebook != nil {
      throw ValidationError(
        "--exercise and --own do not go with --gradebook: what each file of a class answers is found "
          + "by itself.")
    }
  }

  func run() throws {
    let handed = try HandedPaths(paths)
    defer { handed.remove() }
    let book = try Book(home: try ContentHome.find())
    let slug = try exercise.map { try book.exercise(named: $0).slug }
    let regraded = try classOptions.regraded(in: book)
    let choice = try isolation.choose(
      isClass: classOptions.gradebook != nil
        || handed.paths.contains(where: SubmissionFiles.isClass),
      trustsSubmissions: unsafeTrustSubmissions, book: book)
    if let note = choice.note { FileHandle.standardError.write(Data((note + "\n").utf8)) }
    let grader = try Grader(book: book, isolation: choice.isolation)
    if let own { return try gradeOwn(own, handed.paths, grader) }
    if let path = classOptions.gradebook {
      return try ClassSession(
        options: classOptions, json: json, seed: seed, gradebook: path, regraded: regraded
      ).grade(handed, grader)
    }
    try gradeFiles(handed, slug, grader)
  }

  private func gradeFiles(_ handed: HandedPaths, _ slug: String?, _ grader: Grader) throws {
    let files = handed.files
    if files.isEmpty { throw IntakeError.noAnswers(paths: handed.named) }
    var verdicts: [Verdict] = []
    for (file, label) in files {
      var verdict = grader.grade(path: file.path, exercise: slug, seed: seed ?? 7)
      verdict.file = file.name
      verdicts.append(verdict)
      if !json {
        // Where no exercise is known the verdict names the file itself.
        let isNamed = files.count == 1 || (verdict.exercise == nil && label == file.name)
        print((isNamed ? "" : "\(Escaping.terminal(label)): ") + text(of: verdict))
      }
    }
    if json {
      let isFolder = paths.count > 1 || SubmissionFiles.isFolder(handed.paths[0])
      print(try Verdict.json(verdicts, asArray: isFolder))
    } else if verdicts.count > 1 {
      let passed = verdicts.filter { $0.status == .pass }.count
      print("\n\(passed) of \(verdicts.count) files pass.")
    }
    if verdicts.contains(where: { $0.status == .graderError }) { throw ExitCode(3) }
    if verdicts.contains(where: { $0.status != .pass }) { throw ExitCode(1) }
  }

  private func gradeOwn(_ name: String, _ paths: [String], _ grader: Grader) throws {
    guard let cell = OwnCell.named(name) else {
      let known = OwnCell.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no cell \"\(name)\". Name one of: \(known).")
    }
    let files = SubmissionFiles.byExercise(paths)
    let verdict = grader.grade(own: cell, files: files, seed: seed ?? 7)
    print(json ? try Verdict.json([verdict], asArray: false) : text(of: verdict))
    if verdict.status == .graderError { throw ExitCode(3) }
    if verdict.status != .pass { throw ExitCode(1) }
  }

  /// In a class every row says when it was run without a box.
  private func stamp(of verdict: Verdict) -> String {
    unsafeTrustSubmissions && verdict.isolation == Isolation.plain.rawValue
      ? "  run without a box\n" : ""
  }

  /// A verdict as `unroll check` shows it.
  private func text(of verdict: Verdict) -> String {
    let ink = Ink(hasColor: isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil)
    return VerdictReport(verdict, path: verdict.file, ink: ink, width: 100).lines
      .joined(separator: "\n") + "\n" + stamp(of: verdict)
  }
}
