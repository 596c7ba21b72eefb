import Foundation

/// The program `bwrap`, which gives another one a file system and namespaces of its own.
struct Bubblewrap: Sendable {
  let path: String
  /// Whether it can close the way to further user namespaces; older versions cannot, and the
  /// launcher's filter closes it once more.
  let closesNamespaces: Bool

  /// Where the launcher lies in the box.
  static let launcherPlace = "/launcher"
  /// Where a learner's program lies in the box.
  static let programPlace = "/program"

  /// Finds it in PATH.
  static func find() throws(GradingError) -> Bubblewrap {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    for folder in folders.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/bwrap"
      guard access(path, X_OK) == 0 else { continue }
      return Bubblewrap(path: path)
    }
    throw .noBubblewrap
  }

  private init(path: String) {
    self.path = path
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    closesNamespaces = bytes.range(of: Data("disable-userns".utf8)) != nil
  }

  /// The command that gives the launcher its order in a box that holds what it may reach.
  func command(launcher: String, order: [String], reach: Reach, hidden: String?, dropsUser: Bool)
    -> [String]
  {
    var words = [path] + namespaces(dropsUser: dropsUser)
    var place = BoxPlaces()
    // The launcher is process 1: nothing in the box can kill it, and with it all else ends.
    words += ["--as-pid-1", "--die-with-parent", "--cap-drop", "ALL"]
    if dropsUser { words += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"] }
    for path in reach.readable { words += place.show(path) }
    if let folder = reach.writable { words += place.show(folder, isWritable: true) }
    if let hidden { words += ["--ro-bind", hidden, Self.programPlace] }
    words += ["--dev-bind", "/dev/null", "/dev/null", "--ro-bind", launcher, Self.launcherPlace]
    // Everything outside the binds is bubblewrap's own memory, half of the machine's if it may.
    words += ["--chdir", reach.writable ?? "/", "--remount-ro", "/", "--", Self.launcherPlace]
    return words + order
  }

  private func namespaces(dropsUser: Bool) -> [String] {
    // Root makes the box as itself: in a user namespace it could not become another user.
    (dropsUser ? [] : ["--unshare-user"] + (closesNamespaces ? ["--disable-userns"] : []))
      + [
        "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try",
      ]
  }
}

/// The places of a box, each made once.
private struct BoxPlaces {
  private var made: Set<String> = ["/"]
  private var bound: [String] = []

  /// Binds a path at its own place; the folders above it are open to every user.
  mutating func show(_ path: String, isWritable: Bool = false) -> [String] {
    guard isWritable || !bound.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) else {
      return []
    }
    if let target = Self.linkTarget(path) { return ["--symlink", target, path] }
    bound.append(path)
    return parents(of: path) + [isWritable ? "--bind" : "--ro-bind", path, path]
  }

  private mutating func parents(of path: String) -> [String] {
    var words: [String] = []
    var parent = ""
    for name in path.split(separator: "/").dropLast() {
      parent += "/" + name
      guard !bound.contains(where: { parent == $0 || parent.hasPrefix($0 + "/") }),
        made.insert(parent).inserted
      else { continue }
      words += ["--perms", "0755", "--dir", parent]
    }
    return words
  }

  /// Where a link at the top leads, such as /lib to usr/lib.
  private static func linkTarget(_ path: String) -> String? {
    guard path.split(separator: "/").count == 1 else { return nil }
    return try? FileManager.default.destinationOfSymbolicLink(atPath: path)
  }
}
