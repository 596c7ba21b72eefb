import Foundation

/// What `/proc` tells of this process and of others.
enum ProcessTable {
  /// What this process has open, by descriptor, without what the system's queues open for
  /// themselves.
  static var openDescriptors: [String] {
    let folder = "/proc/self/fd"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { name in
      // The listing's own descriptor is gone by now.
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)")
      return target.map { "\(name): \($0.replacing(" (deleted)", with: ""))" }
    }
    .filter { !$0.contains("anon_inode:") && !$0.contains("/proc/") }.sorted()
  }

  /// The children of this process that are left, ended or not.
  static var children: [String] {
    processes.filter { $0.parent == getpid() }.map(\.description)
  }

  /// The processes that run a program below a folder or have its path among their arguments.
  static func running(below folder: String) -> [String] {
    processes.filter { process in
      let arguments = contents("/proc/\(process.number)/cmdline")
      let program = try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/\(process.number)/exe")
      return arguments.contains(folder) || program?.hasPrefix(folder) == true
    }.map(\.description)
  }

  private struct Process {
    let number: Int
    let parent: Int32
    let description: String
  }

  private static var processes: [Process] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap(Int.init).compactMap { number in
      // "PID (NAME) STATE PARENT …", where the name may hold anything.
      let stat = contents("/proc/\(number)/stat")
      guard let end = stat.lastIndex(of: ")") else { return nil }
      let words = stat[end...].split(separator: " ")
      guard words.count > 2, let parent = Int32(words[2]) else { return nil }
      return Process(number: number, parent: parent, description: String(stat[...end]))
    }
  }

  private static func contents(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
