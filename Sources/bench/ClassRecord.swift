import Foundation

/// The very commands with which the grader builds and runs the answers of a class, to run them again
/// without a grader.
///
/// They are recorded by a `bwrap` that writes down what it is asked to run and keeps a copy of the
/// folder; so no flag stands here a second time.
struct ClassRecord {
  /// How many answers are built and run.
  let answers: Int
  private let scripts: String

  init(of made: String, places: Places) throws {
    let log = try places.folder("class-record")
    let programs = try places.folder("class-recorder")
    scripts = try places.folder("class-scripts")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let candidates = path.split(separator: ":").map { "\($0)/bwrap" }
    guard let bwrap = candidates.first(where: { access($0, X_OK) == 0 }) else {
      throw BenchFailure.noRecord("bwrap")
    }
    try Self.recorder(log: log, bwrap: bwrap).write(to: programs + "/bwrap")
    chmod(programs + "/bwrap", 0o755)
    let grade = [
      places.grader, "grade", made, "--class", "--gradebook", made + ".gradebook", "--jobs", "1",
    ]
    let environment = places.environment.merging(["PATH": "\(programs):\(path)"]) { $1 }
    try Child(command: grade, environment: environment).run()

    let steps = try FileManager.default.contentsOfDirectory(atPath: log).compactMap(Int.init)
      .sorted().map { try Step(folder: "\(log)/\($0)", bwrap: bwrap) }
    // The doctor's boxes hold a program of ours, no answer.
    let builds = steps.indices.filter { steps[$0].isBuild }
    guard !builds.isEmpty, mkfifo(scripts + "/lifeline", 0o600) == 0 else {
      throw BenchFailure.noRecord("swift-frontend")
    }
    answers = builds.count
    for (start, end) in zip(builds, builds.dropFirst() + [steps.endIndex]) {
      let lines = steps[start..<end].map { $0.script(lifeline: scripts + "/lifeline") }
      try ("set -e\n" + lines.joined()).write(to: "\(scripts)/\(start).sh")
    }
  }

  /// Runs all of it, so many at a time as the grader would.
  func replay() throws -> Time {
    let jobs = ProcessInfo.processInfo.activeProcessorCount
    return try Child(
      command: ["/bin/sh", "-c", "ls \(scripts)/*.sh | xargs -P \(jobs) -n 1 /bin/sh"]
    ).run()
  }

  private static func recorder(log: String, bwrap: String) -> String {
    """
    #!/bin/sh
    n=1
    while ! /bin/mkdir "\(log)/$n" 2>/dev/null; do n=$((n + 1)); done
    printf '%s\\n' "$@" >"\(log)/$n/words"
    export -p >"\(log)/$n/environment"
    before=
    for word; do
      if [ "$before" = --bind ]; then
        printf '%s' "$word" >"\(log)/$n/place"
        /bin/cp -Rp "$word" "$word-kept"
      fi
      before=$word
    done
    exec "\(bwrap)" "$@"

    """
  }

  /// One box.
  private struct Step {
    let bwrap: String
    let words: [String]
    let environment: String
    /// The copy of the one folder that may be written into, if there is one.
    let kept: String?
    var isBuild: Bool { kept != nil }

    init(folder: String, bwrap: String) throws {
      self.bwrap = bwrap
      environment = folder + "/environment"
      let words = try String(contentsOfFile: folder + "/words", encoding: .utf8)
        .split(separator: "\n").map(String.init)
      guard let place = try? String(contentsOfFile: folder + "/place", encoding: .utf8) else {
        (self.words, kept) = (words, nil)
        return
      }
      self.words = words.map { $0.replacing(place, with: place + "-kept") }
      kept = place + "-kept"
    }

    /// Runs the box again, with the descriptors that the launcher expects.
    ///
    /// An object of equal code would spare the compiler half of its work.
    func script(lifeline: String) -> String {
      let command = ([bwrap] + words).map { "'\($0)'" }.joined(separator: " ")
      let descriptors = "0<>'\(lifeline)' 3</dev/null 4>/dev/null 5>/dev/null"
      return """
        \(kept.map { "rm -f '\($0)/Answer.o' '\($0)/program'" } ?? "")
        (. '\(environment)'; cd /; \(command) \(descriptors))
        \(kept.map { "test -e '\($0)/program'" } ?? "")

        """
    }
  }
}
