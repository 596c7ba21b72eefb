import Foundation
import Testing

#if os(Linux)
  /// What `.make/setup` does on machines that lack something, and `.make/next` says in the end.
  ///
  /// The machines are folders of made-up programs that stand for a whole PATH.
  final class SetupTests {
    private let bin: String

    init() throws {
      bin = FileManager.default.temporaryDirectory.appending(path: "setup \(UUID())").path
      try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
      for name in ["sh", "uname", "tr", "env", "sed", "cmp"] {
        for folder in ["/bin", "/usr/bin"] {
          try? FileManager.default.createSymbolicLink(
            atPath: "\(bin)/\(name)", withDestinationPath: "\(folder)/\(name)")
        }
      }
      for name in ["swift", "git", "pkg-config"] { try have(name) }
      try have("id", "echo 1000")
      try have("apt-get", "echo \"apt-get $*, $DEBIAN_FRONTEND\"")
      try have("apt-cache")
    }

    deinit { try? FileManager.default.removeItem(atPath: bin) }

    /// Puts a program into the machine.
    private func have(_ name: String, _ script: String = "exit 0") throws {
      try "#!/bin/sh\n\(script)\n".write(
        toFile: "\(bin)/\(name)", atomically: false, encoding: .utf8)
      chmod("\(bin)/\(name)", 0o755)
    }

    private func setup() throws -> Run {
      try Run("/bin/sh", [".make/setup"], environment: ["PATH": bin])
    }

    @Test func `a machine that has everything is left alone, in silence`() throws {
      try have("less")
      let run = try setup()
      #expect(run.status == 0)
      #expect(run.output == "")
    }

    @Test func `only where the code of strangers is run, a box is asked for`() throws {
      try have("less")
      let run = try Run("/bin/sh", [".make/setup"], environment: ["PATH": bin, "WITH_BOX": "1"])
      #expect(run.status == 3)
      #expect(
        run.output.hasSuffix(
          "\napt-get update && apt-get install -y --no-install-recommends bubblewrap\n"))
    }

    @Test func `without Swift it says where to get it`() throws {
      try FileManager.default.removeItem(atPath: bin + "/swift")
      let run = try setup()
      #expect(run.status == 3)
      #expect(run.output.contains("https://www.swift.org/install"))
    }

    @Test func `without root and sudo it prints the one line for an administrator`() throws {
      let run = try setup()
      #expect(run.status == 3)
      #expect(
        run.output.hasSuffix(
          "\napt-get update && apt-get install -y --no-install-recommends less\n"))
    }

    @Test func `root installs what is missing, and is asked nothing`() throws {
      try have("id", "echo 0")
      let run = try setup()
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("Installing with apt: less\n"))
      #expect(run.output.contains("install -y --no-install-recommends less, noninteractive"))
      #expect(!run.output.contains("update"))
    }

    @Test func `package lists are fetched first where a package is not in them`() throws {
      try have("id", "echo 0")
      try have("apt-cache", "exit 100")
      let lines = try setup().output.split(separator: "\n")
      #expect(lines.count == 3)
      #expect(lines[1].contains(" update,"))
      #expect(lines[2].contains(" install "))
    }

    @Test func `sudo that needs no password is used`() throws {
      try have("sudo", "[ \"$1\" = -n ] && shift; echo with sudo >&2; \"$@\"")
      let run = try setup()
      #expect(run.status == 0)
      #expect(run.output.contains("with sudo\napt-get "))
    }

    @Test func `the next commands work with a space in the path`() throws {
      let run = try Run(
        "/bin/sh", [".make/next", "/my clone/unroll"], environment: ["PATH": bin, "PREFIX": "/p"])
      #expect(run.output.hasSuffix("\n  '/my clone/unroll' start\n"))
      #expect(run.output.contains("`make install` puts unroll and grader into /p/bin"))
    }
  }
#endif
