import Book
import Foundation
import Gradebook
import Grading
import Testing

/// However a grader ends, the same command again makes the table of an uninterrupted run.
@Suite(.serialized) struct StopTests {
  private let folder = Folder()

  /// Texts enough that a run takes a while, each of them another.
  private func makeClass(_ count: Int) throws {
    let solution = try ClassHome.solution("one-hot")
    let idea = try #require(try ClassHome.book.misconceptions("one-hot").first)
    let wrong = try #require(Misconception.apply(idea.edits, to: solution))
    for number in 0..<count {
      let text = number % 3 == 2 ? wrong : solution
      try folder.write(text + "// \(number)\n", to: "class/s\(number)/one-hot.swift")
    }
  }

  /// How many times the sweep kills; more by the environment variable UNROLL_KILLS.
  private static let kills =
    ProcessInfo.processInfo.environment["UNROLL_KILLS"].flatMap { Int($0) } ?? 5

  @Test func `a grader that is killed at any moment loses and doubles nothing`() throws {
    try makeClass(8)
    let cache = folder.path + "/cache"
    _ = try GraderProcess(folder, into: "clean", cache: cache).end()
    // Once more, with the kit built already: so long may a kill have to wait.
    try forgetPrograms(cache)
    let start = DispatchTime.now()
    _ = try GraderProcess(folder, into: "timed", cache: cache).end()
    let whole = Int((DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1000)
    let wanted = try ClassHome.table(folder, "clean")
    #expect(wanted.count == 8)
    var random = SystemRandomNumberGenerator()
    for kill in 0..<Self.kills {
      try forgetPrograms(cache)
      let grader = try GraderProcess(folder, into: "g\(kill)", cache: cache)
      GraderProcess.pass(microseconds: Int.random(in: 0...whole, using: &random))
      grader.send(SIGKILL)
      _ = grader.end()
      let end = try GraderProcess(folder, into: "g\(kill)", cache: cache).end()
      #expect(end.status == 1, "\(end.output)")
      #expect(try ClassHome.table(folder, "g\(kill)") == wanted)
    }
  }

  /// Takes the built answers out of a cache, so that they are built again.
  private func forgetPrograms(_ cache: String) throws {
    let folder = cache + "/unroll/v1"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasPrefix("program-") {
      try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
  }

  @Test func `a grader that is asked to stop says how to go on`() throws {
    try makeClass(30)
    let grader = try GraderProcess(folder)
    // The lock is taken before anything is graded, and the signal is heard from then on.
    while !FileManager.default.fileExists(atPath: folder.path + "/g-lock") {
      GraderProcess.pass(microseconds: 1000)
    }
    grader.send(SIGINT)
    let end = grader.end()
    #expect(end.status == -SIGINT, "\(end.output)")
    #expect(end.output.contains("The same command again goes on from here."))
    _ = try GraderProcess(folder).end()
    _ = try GraderProcess(folder, into: "clean").end()
    #expect(try ClassHome.table(folder) == ClassHome.table(folder, "clean"))
  }

  @Test func `a second grader on one gradebook is refused`() throws {
    try makeClass(1)
    let first = try Gradebook(path: folder.path + "/g", for: .grading)
    let second = try GraderProcess(folder).end()
    #expect(second.status == 3)
    #expect(second.output.contains("is in use by process \(getpid()) on "))
    try first.close()
    #expect(try GraderProcess(folder).end().status == 0)
  }

  @Test func `where no more can be written it says so, and goes on later`() throws {
    try makeClass(12)
    let full = try GraderProcess(folder, limit: 300).end()
    #expect(full.status == 3, "\(full.output)")
    #expect(full.output.contains("cannot be written: the disk is full or fails."))
    #expect(try GraderProcess(folder).end().status == 1)
    _ = try GraderProcess(folder, into: "clean").end()
    #expect(try ClassHome.table(folder) == ClassHome.table(folder, "clean"))
  }

  @Test(Boxes.trait(.bubblewrap))
  func `on a full disk it says so, and goes on when there is room`() throws {
    try makeClass(12)
    _ = try GraderProcess(folder, into: "clean").end()
    mkdir(folder.path + "/disk", 0o755)
    // A disk of a megabyte that is there for this command only; what is left of it holds a gradebook
    // of some answers.
    let script = """
      exec bwrap --dev-bind / / --size 1048576 --tmpfs "\(folder.path)/disk" sh -c '
        head -c 750000 /dev/zero > "$0/disk/filler"
        "$@"; echo "ended with $?"
        rm "$0/disk/filler"
        "$@"; echo "ended with $?"
        cp "$0/disk/g" "$0/g"' "\(folder.path)" "$@"
      """
    let end = try GraderProcess(folder, into: "disk/g", script: script).end()
    #expect(end.output.contains("cannot be written: the disk is full or fails."), "\(end.output)")
    #expect(end.output.matches(of: /ended with (\d)/).map(\.1) == ["3", "1"], "\(end.output)")
    #expect(try ClassHome.table(folder) == ClassHome.table(folder, "clean"))
  }

  @Test(
    Boxes.trait(.bubblewrap),
    arguments: ["kill -9 $$", "\"$bwrap\" \"$@\" & kill -9 $!; wait; exit 137"])
  func `a box that is killed costs nobody a grade`(_ deed: String) throws {
    try makeClass(4)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let bwrap = try #require(
      path.split(separator: ":").map { "\($0)/bwrap" }
        .first(where: FileManager.default.fileExists))
    // The doctor's boxes are over by the time that the gradebook is locked. The program is asked by
    // its bytes whether it knows of --disable-userns.
    let script = """
      #!/bin/sh
      bwrap="\(bwrap)"
      if [ -e "\(folder.path)/g-lock" ] && mkdir "\(folder.path)/done" 2>/dev/null; then
        \(deed)
      fi
      exec "$bwrap" "$@"

      """
    chmod(try folder.write(script, to: "broken/bwrap"), 0o755)
    let end = try GraderProcess(
      folder, path: "\(folder.path)/broken:\(path)", isBoxed: true
    ).end()
    #expect(end.status == 1, "\(end.output)")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/done"))
    _ = try GraderProcess(folder, into: "clean", isBoxed: true).end()
    #expect(try ClassHome.table(folder) == ClassHome.table(folder, "clean"))
  }

  @Test(arguments: ["kill -9 $$", "kill -9 $PPID"])
  func `a compiler or a launcher that is killed costs nobody a grade`(_ deed: String) throws {
    try makeClass(4)
    _ = try GraderProcess(folder, into: "clean").end()
    let path = try brokenToolchain(deed)
    // What is built already is not compiled again, so these are other texts, of equal verdicts.
    for number in 0..<4 {
      let file = "class/s\(number)/one-hot.swift"
      let text = try String(contentsOfFile: "\(folder.path)/\(file)", encoding: .utf8)
      try folder.write(text + "\n// \(folder.path)\n", to: file)
    }
    let end = try GraderProcess(folder, path: path).end()
    #expect(end.status == 1, "\(end.output)")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/done"))
    #expect(try ClassHome.words(folder) == ClassHome.words(folder, "clean"))
  }

  /// A PATH whose compiler does harm the first time that it compiles an answer.
  private func brokenToolchain(_ deed: String) throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let swift = try #require(
      path.split(separator: ":").map { "\($0)/swift" }
        .first(where: FileManager.default.fileExists))
    let bin = URL(filePath: swift).resolvingSymlinksInPath().deletingLastPathComponent()
    let script = """
      #!/bin/sh
      case "$*" in
        *"-module-name Answer"*) if mkdir "\(folder.path)/done" 2>/dev/null; then \(deed); fi ;;
      esac
      exec "\(bin.path)/swift-frontend" "$@"

      """
    let frontend = try folder.write(script, to: "broken/bin/swift-frontend")
    chmod(frontend, 0o755)
    let files = FileManager.default
    for name in ["swift", "ld.lld"] {
      try files.createSymbolicLink(
        atPath: folder.path + "/broken/bin/\(name)",
        withDestinationPath: name == "swift" ? frontend : bin.path + "/" + name)
    }
    try files.createSymbolicLink(
      atPath: folder.path + "/broken/lib",
      withDestinationPath: bin.deletingLastPathComponent().path + "/lib")
    return folder.path + "/broken/bin:" + path
  }
}
