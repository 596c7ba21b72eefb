import Book
import Foundation
import Grading

/// A first run through the loop: reading, starting, a wrong answer that is diagnosed, and the fix.
///
/// Every command is run for real, in a folder that is gone afterwards.
package struct Tour {
  /// What is done in one step.
  private enum Act {
    /// A command of the program; of a long answer so many lines are shown.
    case run([String], lines: Int? = nil)
    /// The answer is written, and its lines of code that differ from a text before are shown.
    case write(String, before: String)
  }

  /// Some words, and what is done behind them.
  private typealias Scene = (words: String, acts: [Act])

  /// The exercise: small, of the first chapter, and not on the short path, so that it gives nothing
  /// away that a learner is to find.
  private static let slug = "fold"
  private static let idea = "plain-sum"

  private let book: Book
  private let program: String
  private let environment: [String: String]
  private let edition: String
  private let ink: Ink
  private let width: Int

  /// - Parameters:
  ///   - program: the path of `unroll`.
  ///   - environment: that of the commands.
  package init(
    book: Book, edition: String, program: String, environment: [String: String], ink: Ink,
    width: Int
  ) {
    (self.book, self.edition, self.program) = (book, edition, program)
    (self.environment, self.ink, self.width) = (environment, ink, width)
  }

  /// Plays the tour.
  ///
  /// - Parameters:
  ///   - show: prints lines.
  ///   - goesOn: waits for the learner; false ends the tour.
  package func play(show: ([String]) -> Void, goesOn: () -> Bool) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "unroll-tour-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    } catch {
      throw WorkspaceError.unwritable(path: folder.path, reason: "the tour has no room there")
    }
    _ = try run(["init", "--path", "all"], in: folder.path)
    for (number, scene) in try scenes().enumerated() {
      if number > 0, !goesOn() { return }
      show(Paragraph(scene.words, width: width, indent: 0).lines + [""])
      for act in scene.acts { show(try perform(act, in: folder.path) + [""]) }
    }
  }

  private func scenes() throws -> [Scene] {
    let right = try book.solution(Self.slug)
    let wrong = try book.misconceptions(Self.slug).first { $0.id == Self.idea }
      .flatMap { Misconception.apply($0.edits, to: right) }
    guard let wrong, let exercise = book.exercises.first(where: { $0.slug == Self.slug }),
      let chapter = book.chapter(of: Self.slug)
    else { throw WorkspaceError.noMistake(slug: Self.slug) }
    return [
      (TourWords.reading, [.run(["read", "\(chapter.number)"], lines: 18)]),
      (TourWords.starting, [.run(["start", Self.slug]), .write(exercise.starter, before: "")]),
      (
        TourWords.wrong,
        [.write(wrong, before: exercise.starter), .run(["check", Self.slug])]
      ),
      (TourWords.hint, [.run(["hint", Self.slug])]),
      (TourWords.fix, [.write(right, before: wrong), .run(["check", Self.slug])]),
      (TourWords.end, []),
    ]
  }

  private func perform(_ act: Act, in folder: String) throws -> [String] {
    switch act {
    case .run(let words, let limit):
      let lines = try run(words, in: folder)
      let shown = limit.map { Array(lines.prefix($0)) } ?? lines
      let rest = lines.count - shown.count
      return [ink.quiet("$ ") + ink.command("unroll \(words.joined(separator: " "))")] + shown
        + (rest > 0 ? [ink.quiet("… \(Words.moreLines(rest))")] : [])
    case .write(let text, let before):
      let line = StarterLine(slug: Self.slug, edition: edition).text
      let path = "\(folder)/\(Self.slug).swift"
      do {
        try Data("\(line)\n\(text)".utf8).write(to: URL(filePath: path), options: .atomic)
      } catch {
        throw WorkspaceError.unwritable(path: path, reason: "the tour ends here")
      }
      let known = Set(before.split(separator: "\n"))
      // Another line break in a comment is nothing that a learner has to write.
      let fresh = text.split(separator: "\n").filter {
        !known.contains($0) && (before.isEmpty || !$0.hasPrefix("//"))
      }
      return [ink.quiet("\(Self.slug).swift")]
        + fresh.map { ink.quiet("  │ ") + $0 }
    }
  }

  /// What a command prints, whatever its status.
  private func run(_ words: [String], in folder: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = environment
    let output = Pipe()
    (process.standardInput, process.standardOutput) = (FileHandle.nullDevice, output)
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let lines = String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
    return lines.last == "" ? lines.dropLast() : lines
  }
}
