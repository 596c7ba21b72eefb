import Foundation
import Gradebook
import Grading
import Testing

/// The files that other systems run, run here as those systems would.
@Suite(.serialized) struct AdapterTests {
  private let folder = Folder()

  @Test(arguments: Adapter.allCases)
  func `scripts are right for the shell, and nothing is overwritten`(_ adapter: Adapter) throws {
    let paths = try adapter.write(into: folder.path + "/new/files")
    for path in paths where access(path, X_OK) == 0 {
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.arguments = ["-n", path]
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0, "\(path)")
    }
    #expect(throws: IntakeError.exists(path: paths[0])) {
      _ = try adapter.write(into: folder.path + "/new/files")
    }
  }

  @Test(Boxes.trait(.bubblewrap, .launcher))
  func `Gradescope's script makes results that Gradescope reads`() throws {
    _ = try Adapter.gradescope.write(into: folder.path + "/source")
    let rnnStep = try ClassHome.solution("rnn-step")
    try folder.write(try ClassHome.solution("one-hot"), to: "submission/my answer.swift")
    try folder.write(
      rnnStep.replacing("seen + remembered + b", with: "seen + remembered"),
      to: "submission/week 2/b.swift")
    try folder.write("see you", to: "submission/notes.txt")

    // Without an assignment what was handed in counts; with one all that was asked for does.
    #expect(try gradescopePoints() == ["one-hot": [50, 50], "rnn-step": [0, 50]])
    try folder.write(
      #"""
      {"title": "Part 1", "exercises": ["one-hot", {"slug": "rnn-step", "weight": 2}, "fold"],
       "points": 40}
      """#, to: "source/assignment.json")
    #expect(
      try gradescopePoints() == ["one-hot": [10, 10], "rnn-step": [0, 20], "fold": [0, 10]])

    try FileManager.default.removeItem(atPath: folder.path + "/submission")
    try folder.write("see you", to: "submission/notes.txt")
    #expect(
      try gradescopePoints() == ["one-hot": [0, 10], "rnn-step": [0, 20], "fold": [0, 10]])
  }

  @Test(Boxes.trait(.bubblewrap, .launcher))
  func `in Gradescope's script dates count by its own clock, and the roster may be missing`()
    throws
  {
    _ = try Adapter.gradescope.write(into: folder.path + "/source")
    try folder.write("id,name\n6,Lee\n7,\"Kim, Min-jun\"\n", to: "canvas.csv")
    let made = try CommandRun(
      [
        "new-assignment", "one-hot", "--roster", "canvas.csv", "--due", "2026-11-18T23:59:00+01:00",
      ], in: folder.path)
    #expect(made.status == 0, "\(made.errors)")
    try FileManager.default.copyItem(
      atPath: folder.path + "/assignment.json", toPath: folder.path + "/source/assignment.json")
    try folder.write(try ClassHome.solution("one-hot"), to: "submission/one-hot.swift")
    // What a student says of the time is no time.
    try folder.write(
      #"{"submittedAt": "2026-11-01T00:00:00Z"}"#, to: "submission/unroll-submission.json")

    // 15 minutes are free, and a day costs a tenth.
    try tellGradescope("2026-11-19T00:14:00.365935+01:00")
    #expect(try gradescopeTests().map(\.score) == [100])
    try tellGradescope("2026-11-20T12:00:00.000000+01:00")
    let late = try gradescopeTests()
    #expect(late.map(\.score) == [80] && late.map(\.status) == ["passed"])
    #expect(late[0].output.contains("Handed in 2 days late: 80 % of the credit counts."))

    try folder.write(
      "id,name,extension days\n6,Lee,0\n7,\"Kim, Min-jun\",1\n", to: "source/canvas.csv")
    #expect(try gradescopeTests().map(\.score) == [90])

    try folder.write(#"{"created_at": "soon"}"#, to: "submission_metadata.json")
    let unclear = try runGradescope()
    #expect(unclear.status == 2)
    #expect(
      unclear.errors.contains(
        "submission_metadata.json: created_at: No time with a zone was found. Hand on the"),
      "\(unclear.errors)")
  }

  /// Writes what Gradescope puts beside a submission, an earlier one with its result in it.
  private func tellGradescope(_ time: String) throws {
    try folder.write(
      #"""
      {"id": 123456, "created_at": "\#(time)",
       "assignment": {"due_date": "2026-11-18T23:00:00.000000-08:00", "group_size": null},
       "submission_method": "upload",
       "users": [{"email": "kim@example.com", "id": 6, "name": "Min-jun Kim"}],
       "previous_submissions": [{"submission_time": "2026-11-01T00:00:00.000000-08:00",
         "score": 0.0, "results": {"created_at": "2026-11-01T00:00:00.000000-08:00"}}]}
      """#, to: "submission_metadata.json")
  }

  @Test func `without a rung Gradescope's script leaves no result that would be a zero`() throws {
    _ = try Adapter.gradescope.write(into: folder.path + "/source")
    try folder.write(try ClassHome.solution("one-hot"), to: "submission/one-hot.swift")
    let grader = try folder.write("#!/bin/sh\nexit 3\n", to: "bin/grader")
    chmod(grader, 0o755)
    let run = try runGradescope()
    #expect(run.status == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/results/results.json"))
  }

  private func runGradescope() throws -> CommandRun {
    try CommandRun(
      script: folder.path + "/source/run_autograder", setting: ["AUTOGRADER": folder.path],
      in: folder.path)
  }

  /// Runs the script, and returns the points of each exercise, earned and possible.
  private func gradescopePoints() throws -> [String: [Double]] {
    Dictionary(
      uniqueKeysWithValues: try gradescopeTests().map { ($0.name, [$0.score, $0.maxScore]) })
  }

  private func gradescopeTests() throws -> [GradescopeReader.Test] {
    let place = folder.path + "/results/results.json"
    try? FileManager.default.removeItem(atPath: place)
    let run = try runGradescope()
    #expect(run.status == 0, "\(run.errors)")
    let results = try GradescopeReader(try Data(contentsOf: URL(filePath: place)))
    #expect(results.tests.reduce(0) { $0 + $1.score } == results.score)
    return results.tests
  }

  @Test(Boxes.trait(.bubblewrap)) func `Slurm's scripts grade in parts and merge them`() throws {
    try makeClass()
    // Slurm itself is in `make test-slurm`; this runs one task after the other.
    let sbatch = try folder.write(
      #"""
      #!/bin/sh
      for word in "$@"; do
        case $word in
          --array=0-*) last=${word#--array=0-} ;;
          --dependency=afterany:17) ;;
          --dependency=*) exit 2 ;;
          --*) ;;
          *) script=$word ;;
        esac
      done
      if [ -z "${last:-}" ]; then exec sh "$script"; fi
      for part in $(seq 0 "$last"); do SLURM_ARRAY_TASK_ID=$part sh "$script" >&2; done
      echo '17;cluster'

      """#, to: "bin/sbatch")
    chmod(sbatch, 0o755)
    _ = try Adapter.slurm.write(into: folder.path + "/slurm")
    let run = try CommandRun(
      script: folder.path + "/slurm/submit.sh",
      [folder.path + "/class", folder.path + "/out", "2"],
      in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Complete"), "\(run.output)")
    let seed = try String(contentsOfFile: folder.path + "/out/seed", encoding: .utf8)
    try compareWithLocalRun("out/class.gradebook", seed: seed.trimmingCharacters(in: .newlines))
  }

  @Test(Boxes.trait(.launcher))
  func `Kubernetes's manifest grades in parts, and its script merges them`() throws {
    try makeClass()
    _ = try Adapter.kubernetes.write(into: folder.path + "/kubernetes")
    let text = try String(
      contentsOfFile: folder.path + "/kubernetes/grade.yaml", encoding: .utf8)
    let documents = try YAML.documents(text)
    #expect(documents.map { $0["kind"]?.text } == ["Job", "NetworkPolicy"])
    let job = try #require(documents.first?["spec"])
    let count = try #require(job["completions"]?.text.flatMap { Int($0) })
    #expect(job["completionMode"]?.text == "Indexed" && job["parallelism"]?.text == "\(count)")
    let pod = try #require(job["template"])
    #expect(documents.last?["spec"]?["podSelector"]?["matchLabels"] == pod["metadata"]?["labels"])
    let container = try #require(pod["spec"]?["containers"]?[0])
    let mounts = container["volumeMounts"]?.items.map { $0["name"]?.text }
    #expect(pod["spec"]?["volumes"]?.items.map { $0["name"]?.text } == mounts)
    let variable = try #require(container["env"]?[0])
    #expect(variable["name"]?.text == "SEED")
    let seed = try #require(variable["value"]?.text)

    // What the container runs, with the claim in another place.
    #expect(container["command"] == .list([.word("/bin/sh"), .word("-c")]))
    let order = try #require(container["args"]?[0]?.text)
    let script = try folder.write(order.replacing("/data/", with: folder.path + "/"), to: "part.sh")
    for index in 0..<count {
      let run = try CommandRun(
        script: script, setting: ["JOB_COMPLETION_INDEX": "\(index)", "SEED": seed],
        in: folder.path)
      #expect(run.status == 0, "\(run.errors)")
    }
    let merge = try CommandRun(
      script: folder.path + "/kubernetes/merge.sh", [folder.path], in: folder.path)
    #expect(merge.status == 0, "\(merge.errors)")
    try compareWithLocalRun("class.gradebook", seed: seed)
  }

  private func makeClass() throws {
    for (number, slug) in ["one-hot", "fold", "rnn-step"].enumerated() {
      let solution = try ClassHome.solution(slug)
      try folder.write(solution + "// \(number)\n", to: "class/kim/\(slug).swift")
      try folder.write(solution.replacing("+", with: "-"), to: "class/lee/\(slug).swift")
    }
  }

  private func compareWithLocalRun(_ gradebook: String, seed: String) throws {
    let local = try CommandRun(
      ["grade", "class", "--class", "--gradebook", "local", "--seed", seed, "--isolation", "plain"]
        + ["--unsafe-trust-submissions"], in: folder.path)
    #expect(local.status == 1, "\(local.errors)")
    let difference = try CommandRun(["diff", "local", gradebook], in: folder.path)
    #expect(difference.status == 0, "\(difference.output)")
    #expect(try ClassHome.words(folder, gradebook).count == 6)
  }
}
