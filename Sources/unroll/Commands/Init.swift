import ArgumentParser
import Foundation
import Workspace

extension LearningPath: ExpressibleByArgument {}

/// Makes a workspace.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a folder for your answers, or change the path of one.")

  @Argument(help: "The folder; it is made if it does not exist.")
  var folder = "."

  @Option(help: "core (the short path), forward (forward passes only) or all.")
  var path: LearningPath?

  func run() throws {
    let session = try Session()
    let installation = try session.installation
    let full = URL(filePath: folder, relativeTo: URL(filePath: session.folder + "/")).path
    let workspace = try Workspace.make(
      in: full, path: path, edition: installation.edition)
    let isElsewhere =
      workspace.folder != URL(filePath: session.folder).resolvingSymlinksInPath().path
    let steps = NextSteps(
      course: try session.course(in: workspace), workspace: workspace, ink: session.terminal.ink)
    session.print(
      ["Your workspace is \(workspace.folder), on the \(workspace.settings.path) path.", ""]
        + (isElsewhere ? steps.lines(entering: folder) : steps.now))
  }
}
