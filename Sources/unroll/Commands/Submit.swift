import ArgumentParser
import Foundation
import Workspace

/// Packs answers for handing in.
struct Submit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Pack your answers into one file to hand in.",
    discussion: """
      The file is a zip with your answers and a manifest of versions and hashes; all that is in it \
      is listed. `grader grade FILE` grades it as it is.
      """)

  @Argument(help: "The zip to write; without one, a name with today's date in the workspace.")
  var file: String?

  @Flag(help: "Pack every check with its text as well, so that your way can be seen.")
  var withHistory = false

  func run() throws {
    let session = try Session()
    let workspace = try session.workspace()
    let package = try SubmissionPackage(
      workspace: workspace, book: session.installation.book,
      progress: session.progress(of: workspace), edition: try session.installation.edition,
      hasHistory: withHistory)
    let named = file.map { URL(filePath: $0, relativeTo: URL(filePath: session.folder + "/")).path }
    let path = try package.write(to: named)
    session.print(SubmitWords.lines(package, path: path, ink: session.terminal.ink))
  }
}
