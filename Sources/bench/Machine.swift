import Foundation

/// What a reader must know of the machine to compare figures.
struct Machine: CustomStringConvertible {
  var description: String {
    var loads = [0.0, 0.0, 0.0]
    getloadavg(&loads, 3)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let memory = ProcessInfo.processInfo.physicalMemory >> 30
    let isBusy = loads[0] > 0.5 * Double(cores)
    return "\(processor), \(cores) cores, \(memory) GiB; \(system); load \(loads[0])"
      + (isBusy ? "\nThe machine is busy: trust the ratios, not the milliseconds." : "")
  }

  private var processor: String {
    value(of: "model name", separator: ":", in: "/proc/cpuinfo") ?? "unknown processor"
  }

  private var system: String {
    value(of: "PRETTY_NAME", separator: "=", in: "/etc/os-release")
      ?? ProcessInfo.processInfo.operatingSystemVersionString
  }

  private func value(of key: String, separator: Character, in file: String) -> String? {
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
    return line?.split(separator: separator, maxSplits: 1).last?
      .trimmingCharacters(in: .init(charactersIn: " \t\""))
  }
}
