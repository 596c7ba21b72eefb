/// What can go wrong on the judge's side.
///
/// None of it ever lowers a grade.
package enum GradingError: Error, Equatable, CustomStringConvertible {
  case noToolchain
  case unsupportedSystem
  case missingLinkerInput(String)
  case noCache(path: String, reason: String)
  case noPipe(reason: String)
  case launcherFailed(path: String, reason: String)
  case noLauncher(looked: [String])
  case noBubblewrap
  case unexpectedOutput(path: String)
  case rungMissing(Isolation, reason: String)
  case classWithoutBox
  case moduleBroken(name: String, output: String)
  case linkBroken(output: String)
  case noContract(slug: String)
  case reference(slug: String, reason: String)
  case unreadable(path: String, reason: String)
  case ownCellMissing(slug: String, title: String)
  case ownCellRefused(slug: String, reason: String)
  case ownCellFailed(title: String, reason: String)

  package var description: String {
    switch self {
    case .noToolchain:
      "No Swift compiler was found. Put the folder that holds `swift` into PATH."
    case .unsupportedSystem:
      "Learner code is built and run on Linux only for now. Use a Linux machine or container."
    case .missingLinkerInput(let name):
      "The linker input \(name) was not found. Install the C library's development files "
        + "(Debian and Ubuntu: apt-get install libc6-dev)."
    case .noCache(let path, let reason):
      "The cache \(path) cannot be used: \(reason). Set XDG_CACHE_HOME to a folder of your own."
    case .noPipe(let reason):
      "No pipe could be made: \(reason). Close other programs, or raise the limit on open files."
    case .launcherFailed(let path, let reason):
      "The launcher \(path) could not be started: \(reason). Build the package again."
    case .noLauncher(let looked):
      "The program `launcher` was not found in \(looked.joined(separator: " or ")). "
        + "Build the package again."
    case .noBubblewrap:
      "The program bwrap was not found in PATH. Install bubblewrap "
        + "(Debian and Ubuntu: apt-get install bubblewrap)."
    case .unexpectedOutput(let path):
      "The compiler left something at \(path) that is no program. It is not used."
    case .rungMissing(let isolation, let reason):
      "Nothing was graded: the isolation \(isolation.rawValue) does not hold on this machine. "
        + reason + " `grader doctor` shows what holds."
    case .classWithoutBox:
      "Nothing was graded: --isolation plain runs every submission with your rights. "
        + "Add --unsafe-trust-submissions if you would run each of them yourself."
    case .moduleBroken(let name, let output):
      "The module \(name) does not compile:\n\(output)"
    case .linkBroken(let output):
      "The learner's program could not be linked:\n\(output)"
    case .noContract(let slug):
      "The exercise \(slug) has no contract. Add it to Sources/Exercises/Catalog."
    case .reference(let slug, let reason):
      "The reference of \(slug) could not answer a case: \(reason)."
    case .unreadable(let path, let reason):
      "\(path) cannot be read: \(reason)."
    case .ownCellMissing(let slug, let title):
      "\(slug) is not started, and \(title) of yours needs it. Type `unroll start \(slug)`."
    case .ownCellRefused(let slug, let reason):
      "\(slug) cannot be built: \(reason) `unroll check \(slug)` says more."
    case .ownCellFailed(let title, let reason):
      "Your own code for \(title) gave no answer: \(reason) `unroll check --own` says more."
    }
  }

  /// Whether it is about a learner's code, and not about the machine.
  package var isAboutOwnCode: Bool {
    switch self {
    case .ownCellMissing, .ownCellRefused, .ownCellFailed: true
    default: false
    }
  }
}
