import Foundation

/// The memory that a large model may take.
enum FreeMemory {
  /// What the kernel calls available; three quarters of all memory where it does not say.
  static var bytes: Int {
    let all = Int(ProcessInfo.processInfo.physicalMemory)
    guard let text = try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("MemAvailable:") }),
      let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return all / 4 * 3 }
    return kilobytes << 10
  }
}
