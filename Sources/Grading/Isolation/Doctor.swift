import Book
import Foundation

/// Finds out which rungs of the ladder hold on this machine, by trying.
///
/// What a kernel or a program says of itself is no evidence: at each rung a small program does,
/// harmlessly, what a hostile one would, and an honest answer is built and run.
package struct Doctor {
  private let launcher: String

  package init() throws(GradingError) { launcher = try Grader.launcherPath() }

  /// Takes the launcher at a path.
  package init(launcher: String) { self.launcher = launcher }

  /// Something that learner code must not be able to do.
  package enum Act: String, CaseIterable, Sendable, Codable {
    case read, change, write, network, fork, signal, see, inherit, namespace, root

    /// What is done, as in "it can …".
    package var words: String {
      switch self {
      case .read: "read a file outside"
      case .change: "change a file's rights"
      case .write: "write outside"
      case .network: "open a socket"
      case .fork: "start a process"
      case .signal: "send signals out"
      case .see: "see other processes"
      case .inherit: "use the grader's files"
      case .namespace: "make a namespace"
      case .root: "run as root"
      }
    }
  }

  /// What was found out about one rung.
  package struct Finding: Sendable, Codable {
    package let isolation: Isolation
    /// For each act whether the program could do it; empty where it did not run.
    package var done: [String: Bool] = [:]
    /// Why nothing can be run at this rung, and how that is repaired.
    package var problem: String?

    /// Whether nothing could be done that must not be.
    package var holds: Bool {
      problem == nil && Act.allCases.allSatisfy { done[$0.rawValue] == false }
    }

    /// In a sentence why the rung does not hold, or nil where it does.
    package var fault: String? {
      if let problem { return problem }
      let acts = Act.allCases.filter { done[$0.rawValue] != false }
      guard !acts.isEmpty else { return nil }
      return "A program in it can \(acts.map(\.words).joined(separator: ", "))."
    }
  }

  /// Tries every act at a rung.
  package func examine(_ isolation: Isolation) -> Finding {
    var finding = Finding(isolation: isolation)
    do throws(GradingError) {
      let folder = try Self.decoyFolder()
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let outcome = try ChildProcess(
        box: try Box(isolation, launcher: launcher).forOneJob(), program: launcher,
        arguments: ["--probe", "\(getpid())", folder], environment: [:], directory: "/",
        limits: .run
      ).run()
      finding.done = Self.acts(in: outcome.output)
      if outcome.ending.kind != .exit(0) || finding.done.count != Act.allCases.count {
        finding.problem = Self.problem(isolation, outcome)
      }
    } catch {
      finding.problem = error.description
    }
    return finding
  }

  /// Tries every act at a rung, and builds and runs an honest answer there.
  package func examine(_ isolation: Isolation, grading book: Book, cache: BuildCache? = nil)
    -> Finding
  {
    var finding = examine(isolation)
    guard finding.problem == nil else { return finding }
    do {
      let grader = try Grader(book: book, cache: cache, isolation: isolation)
      let path = "\(book.home.solutions)/one-hot.swift"
      // New to every cache, so that it is built.
      let text = try String(contentsOfFile: path, encoding: .utf8) + "\n// tried \(UUID())\n"
      let verdict = grader.grade(
        Submission(name: "one-hot.swift", text: text), exercise: "one-hot", seed: 7)
      if verdict.status != .pass {
        finding.problem =
          "A right answer does not pass (\(verdict.status.rawValue): "
          + "\(verdict.firstMessage ?? "no message"))" + Self.reachHint(isolation)
      }
    } catch {
      finding.problem = "\(error)"
    }
    return finding
  }

  /// A folder with a file, both open to everybody, as bait.
  private static func decoyFolder() throws(GradingError) -> String {
    var template = Array("/tmp/unroll-doctor-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .noCache(path: "/tmp", reason: String(cString: strerror(errno)))
    }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    _ = FileManager.default.createFile(
      atPath: folder + "/secret", contents: Data("secret\n".utf8),
      attributes: [.posixPermissions: 0o666])
    chmod(folder, 0o777)
    return folder
  }

  private static func acts(in output: [UInt8]) -> [String: Bool] {
    var done: [String: Bool] = [:]
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, Act(rawValue: String(words[0])) != nil else { continue }
      done[String(words[0])] = words[1] != "refused"
    }
    return done
  }

  private static func problem(_ isolation: Isolation, _ outcome: Outcome) -> String {
    let said = String(decoding: outcome.errors, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let reason = said.isEmpty ? "The trial ended with \(outcome.ending.kind)." : said + "."
    let hint =
      switch isolation {
      case .bubblewrap:
        " Namespaces may be switched off here: in a container they need --privileged or a profile "
          + "that allows them, on Ubuntu 24.04 an AppArmor profile for bwrap."
      case .launcher: " This rung needs Linux 6.12 or newer with Landlock." + reachHint(.launcher)
      case .plain: ""
      }
    return reason + hint
  }

  private static func reachHint(_ isolation: Isolation) -> String {
    guard isolation == .launcher, geteuid() == 0 else { return "." }
    return " As root, answers run as another user, who must be able to enter the folders of "
      + "grader, Swift and cache (XDG_CACHE_HOME)."
  }
}
