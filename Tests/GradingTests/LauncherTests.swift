import Foundation
import Grading
import Testing

/// The launcher: limits, reports, and what a program gets to see.
@Suite struct LauncherTests {
  private static func run(
    _ program: String, _ arguments: String..., change: (inout Limits) -> Void = { _ in }
  ) async throws -> Outcome {
    var limits = Limits.run
    limits.addressSpace = 1 << 30
    change(&limits)
    let process = ChildProcess(
      box: TestHome.plainBox, program: program, arguments: arguments,
      environment: ["GREETING": "hello", "PATH": "/usr/bin:/bin"], directory: "/", limits: limits)
    return try await Turnstile.shared.pass { try process.run() }
  }

  private static func shell(
    _ script: String, change: (inout Limits) -> Void = { _ in }
  ) async throws -> Outcome {
    try await run("/bin/sh", "-c", script, change: change)
  }

  @Test func `an exit status is reported`() async throws {
    #expect(try await Self.shell("exit 3").ending.kind == .exit(3))
    #expect(try await Self.shell("exit 0").ending.kind == .exit(0))
  }

  @Test(arguments: ["TERM": 15, "KILL": 9, "SEGV": 11])
  func `a signal is reported`(name: String, number: Int) async throws {
    #expect(try await Self.shell("kill -\(name) $$").ending.kind == .signal(number))
  }

  @Test func `a program that cannot be started is told from one that ends as if`() async throws {
    #expect(try await Self.run("/nowhere/at/all").ending.kind == .unknown)
    let program = try await Self.run(
      "/bin/bash", "-c", "exit 125")
    #expect(program.ending.kind == .exit(125))
  }

  @Test func `processor time is limited`() async throws {
    // However busy the machine is, the processor's second is over before the wall's minute.
    let ending = try await Self.shell("while :; do :; done") { $0.wallMilliseconds = 60_000 }
      .ending
    #expect(ending.kind == .signal(24))
    #expect(ending.cpuSeconds > 0.5)
  }

  @Test func `a program that waits is ended by the wall clock`() async throws {
    let ending = try await Self.shell("exec sleep 1000") { $0.wallMilliseconds = 100 }.ending
    #expect(ending.kind == .wall)
    #expect(ending.cpuSeconds < 0.5)
  }

  @Test func `memory, files and core dumps are limited`() async throws {
    let memory = try await Self.run("/bin/dd", "if=/dev/zero", "of=/dev/null", "bs=1G", "count=1") {
      $0.addressSpace = 256 << 20
    }
    #expect(memory.ending.kind == .exit(1))
    let folder = TestHome.temporaryFolder("files")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try await Self.shell("echo word > \(folder)/file").ending.kind == .signal(25))
    let words = try await Self.shell("ulimit -n; ulimit -c")
    #expect(words.output == Array("16\n0\n".utf8))
  }

  @Test func `peak memory is reported`() async throws {
    let small = try await Self.run("/bin/true").ending.peakBytes
    let large = try await Self.run("/bin/dd", "if=/dev/zero", "of=/dev/null", "bs=64M", "count=1")
    #expect(large.ending.peakBytes - small > 60 << 20)
  }

  @Test func `a program sees only descriptors 0 to 4`() async throws {
    // One that any program started carelessly would inherit.
    let leaky = fcntl(2, F_DUPFD, 40)
    defer { close(leaky) }
    let text = try await Self.run("/bin/ls", "-l", "/proc/self/fd").output
    let links = String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap {
      line -> (Substring, Substring)? in
      let words = line.split(separator: " ")
      guard words.count > 3, words[words.count - 2] == "->" else { return nil }
      return (words[words.count - 3], words[words.count - 1])
    }
    // The listing itself is one more.
    let seen = links.filter { !$0.1.hasPrefix("/proc/") }
    #expect(seen.map(\.0).sorted() == ["0", "1", "2", "3", "4"])
    #expect(links.first { $0.0 == "0" }?.1 == "/dev/null")
    #expect(seen.dropFirst().allSatisfy { $0.1.hasPrefix("pipe:") })
  }

  @Test func `a program sees only the environment it is given`() async throws {
    let text = try await Self.run("/usr/bin/env").output
    #expect(String(decoding: text, as: UTF8.self) == "GREETING=hello\nPATH=/usr/bin:/bin\n")
  }

  @Test func `questions arrive, answers and both kinds of text come back`() async throws {
    let question = [UInt8](repeating: 7, count: 300_000)
    let process = ChildProcess(
      box: TestHome.plainBox, program: "/bin/sh",
      arguments: ["-c", "echo out; echo err >&2; exec cat <&3 >&4"], environment: [:],
      directory: "/", limits: .run, questions: question)
    let outcome = try await Turnstile.shared.pass { try process.run() }
    #expect(outcome.answers == question)
    #expect(outcome.output == Array("out\n".utf8))
    #expect(outcome.errors == Array("err\n".utf8))
  }

  @Test func `what a program leaves running ends with it`() async throws {
    // The run is over when the last holder of its pipes is gone.
    #expect(try await Self.shell("sleep 1000 & exit 5").ending.kind == .exit(5))
  }

  @Test(arguments: [
    ("exit 0", Ending.Kind.exit(3), "one\ntwo\n"), ("exit 4", .exit(4), "one\n"),
    ("kill -TERM $$", .signal(15), "one\n"), ("sleep 1000 & exit 0", .exit(3), "one\ntwo\n"),
  ])
  func `a second program runs behind one that went well, and only then`(
    end: String, kind: Ending.Kind, output: String
  ) async throws {
    let process = ChildProcess(
      box: TestHome.plainBox, program: "/bin/sh", arguments: ["-c", "echo one; \(end)"],
      next: ["/bin/sh", "-c", "echo two; exit 3"], environment: ["PATH": "/usr/bin:/bin"],
      directory: "/", limits: .run)
    let outcome = try await Turnstile.shared.pass { try process.run() }
    #expect(outcome.ending.kind == kind)
    #expect(outcome.isOfNext == (kind == .exit(3)))
    #expect(outcome.output == Array(output.utf8))
  }

  @Test func `a grader that is killed leaves no program`() async throws {
    let folder = TestHome.temporaryFolder("lifeline")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["started", "alive"] { #expect(mkfifo("\(folder)/\(name)", 0o600) == 0) }
    // Whoever runs holds the writing end of this pipe; it hangs up when all are gone.
    let alive = open("\(folder)/alive", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(alive) }
    await Turnstile.shared.pass {
      await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
        Thread {
          var limits = Limits.run
          limits.wallMilliseconds = 1_000_000
          _ = try? ChildProcess(
            box: TestHome.plainBox, program: "/bin/sh",
            arguments: ["-c", "exec > alive; echo > started; exec sleep 1000"],
            environment: ["PATH": "/usr/bin:/bin"], directory: folder, limits: limits
          ).run()
        }.start()
        close(open("\(folder)/started", O_RDONLY))
        kill(getpid(), SIGKILL)
      }
    }
    var wait = pollfd(fd: alive, events: Int16(POLLIN), revents: 0)
    #expect(poll(&wait, 1, 10_000) == 1, "The program outlived its grader by 10 s.")
    #expect(wait.revents & Int16(POLLHUP) != 0)
  }
}
