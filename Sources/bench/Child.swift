import Foundation

/// One run of a program, timed from its start until it has ended.
struct Child {
  var command: [String]
  /// What differs from this program's own environment.
  var environment: [String: String] = [:]
  var folder = "/"
  /// The files behind its descriptors.
  var files: [Int32: String] = [0: "/dev/null", 1: "/dev/null", 2: "/dev/null"]

  /// Runs the program and returns the milliseconds it took.
  @discardableResult
  func run() throws(BenchFailure) -> Double {
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, file) in files {
      posix_spawn_file_actions_addopen(&actions, descriptor, file, O_RDWR | O_CREAT, 0o600)
    }
    let settings = ProcessInfo.processInfo.environment
      .merging(environment) { _, new in new }.map { "\($0)=\($1)" }
    let words = CStrings(command)
    let variables = CStrings(settings)
    guard FileManager.default.changeCurrentDirectoryPath(folder) else {
      throw .notStarted(command: command, reason: "\(folder) cannot be entered")
    }

    let start = DispatchTime.now().uptimeNanoseconds
    var child: pid_t = 0
    let error = posix_spawnp(&child, command[0], &actions, nil, words.pointers, variables.pointers)
    guard error == 0 else {
      throw .notStarted(command: command, reason: String(cString: strerror(error)))
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let nanoseconds = DispatchTime.now().uptimeNanoseconds - start

    // A signal's number stands in the low bits, an exit status above them.
    let ending = status & 0x7f == 0 ? status >> 8 & 0xff : -(status & 0x7f)
    guard ending == 0 else { throw .status(ending, command: command) }
    return Double(nanoseconds) / 1e6
  }
}

/// Strings as C wants them, freed with this object.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

  deinit { for pointer in pointers { free(pointer) } }
}
