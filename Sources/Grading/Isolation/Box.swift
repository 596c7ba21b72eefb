import Foundation
import Synchronization

/// What a program in a box may reach.
package struct Reach: Sendable {
  /// The files and folders that it may read, and start programs from.
  package var readable: [String]
  /// The one folder that it may write into; nil for what only computes.
  package var writable: String?

  package init(readable: [String] = [], writable: String? = nil) {
    self.readable = readable
    self.writable = writable
  }

  /// Whether a path lies in what may be read.
  func holds(_ path: String) -> Bool {
    readable.contains { path == $0 || path.hasPrefix($0 + "/") }
  }
}

/// Turns a program into the command that runs it at a rung of the ladder.
///
/// The launcher is the runner at every rung: it stands in the box, so that it can tell how the
/// program ended, what it took, and how much memory it had at its peak.
package struct Box: Sendable {
  package let isolation: Isolation
  let launcher: String
  private let bubblewrap: Bubblewrap?
  /// The user that the program runs as where the grader is root; nil keeps the grader's own.
  private(set) var user: UInt32?

  /// Finds what a rung needs; whether the rung holds is another question, see `Doctor`.
  package init(_ isolation: Isolation, launcher: String) throws(GradingError) {
    self.isolation = isolation
    self.launcher = launcher
    bubblewrap = isolation == .bubblewrap ? try Bubblewrap.find() : nil
  }

  private init(plain launcher: String) {
    (isolation, self.launcher, bubblewrap) = (.plain, launcher, nil)
  }

  /// No walls, for programs that run no learner's text.
  static func plain(launcher: String) -> Box { Box(plain: launcher) }

  /// The box of one build or run: where the grader is root, with a user that no other box has.
  package func forOneJob() -> Box {
    var box = self
    if isolation != .plain { box.user = SandboxUser.next() }
    return box
  }

  /// The command that runs a program, and behind it the next one, if there is one.
  func command(
    _ program: String, _ arguments: [String], next: [String] = [], limits: Limits, reach: Reach
  ) -> [String] {
    let numbers = [
      limits.cpuSeconds, limits.addressSpace, limits.fileSize, limits.openFiles,
      limits.wallMilliseconds,
    ].map { "\($0)" }
    guard let bubblewrap else {
      return [launcher] + options(reach, program, next) + numbers + [program] + arguments + next
    }
    // A learner's program does not learn where it lies.
    let isHidden = !reach.holds(program)
    let place = isHidden ? Bubblewrap.programPlace : program
    let order = options(reach, program, next) + numbers + [place] + arguments + next
    return bubblewrap.command(
      launcher: launcher, order: order, reach: reach,
      hidden: isHidden ? program : nil, dropsUser: user != nil)
  }

  /// The folder in which the command has to be started.
  func startFolder(_ folder: String) -> String { bubblewrap == nil ? folder : "/" }

  private func options(_ reach: Reach, _ program: String, _ next: [String]) -> [String] {
    var options = next.isEmpty ? [] : ["--next=\(next.count)"]
    guard isolation != .plain else { return options }
    let isBuild = reach.writable != nil
    options.append("--filter=\(isBuild ? "build" : "run")")
    if let user { options.append("--user=\(user)") }
    // Counted for each user, and from Linux 5.14 on for each user namespace; at the other rung a
    // learner's desktop would be counted, too. A linker starts as many threads as there are cores.
    if !isBuild, user != nil || bubblewrap != nil { options.append("--processes=128") }
    guard isolation == .launcher else { return options }
    return options + ["--walls"] + (reach.readable + [program]).map { "--read=\($0)" }
      + [reach.writable].compactMap { $0.map { "--write=\($0)" } }
  }
}

/// The users that learner code runs as where the grader is root.
enum SandboxUser {
  /// Debian keeps these numbers free, and a container that maps only 65,536 users has them.
  private static let first: UInt32 = 65_000
  private static let count: UInt32 = 534

  /// A user for one box, or nil where the grader is not root and cannot become another.
  static func next() -> UInt32? {
    guard geteuid() == 0 else { return nil }
    return first
      + turn.withLock { turn in
        turn = (turn + 1) % count
        return turn
      }
  }

  // Two graders at work at once begin at different places.
  private static let turn = Mutex(UInt32(truncatingIfNeeded: getpid()) &* 97 % count)
}
