import Foundation

/// The very commands with which the judge compiles and links an answer.
///
/// They are recorded by a launcher that writes down what it is asked to run and keeps a copy of the
/// folder; so no flag stands here a second time.
struct JudgeRecord {
  let compile: [String]
  let link: [String]
  /// The copy of the folder in which the compiler ran, with the answer and its driver.
  let compileFolder: String

  init(places: Places, workspace: String, slug: String) throws {
    let log = try places.folder("record")
    let programs = try places.folder("recorder")
    try FileManager.default.copyItem(atPath: places.unroll, toPath: programs + "/unroll")
    let script = """
      #!/bin/sh
      n=1
      while ! /bin/mkdir "\(log)/$n" 2>/dev/null; do n=$((n + 1)); done
      printf '%s\\n' "$@" >"\(log)/$n/words"
      pwd >"\(log)/$n/place"
      /bin/cp -R . "\(log)/$n/folder"
      exec "\(places.launcher)" "$@"

      """
    try script.write(to: programs + "/launcher")
    chmod(programs + "/launcher", 0o755)
    try Child(
      command: [programs + "/unroll", "check", slug], environment: places.environment,
      folder: workspace
    ).run()
    let steps = try (1...3).map { try Step(folder: "\(log)/\($0)") }
    guard let compile = steps.first(where: { $0.program == "swift-frontend" }) else {
      throw BenchFailure.noRecord("swift-frontend")
    }
    guard let link = steps.first(where: { $0.program == "ld.lld" }) else {
      throw BenchFailure.noRecord("ld.lld")
    }
    (self.compile, self.link) = (compile.words, link.words)
    compileFolder = compile.copy
  }

  /// One call of the launcher, with its words moved to the copied folder.
  private struct Step {
    let words: [String]
    let copy: String
    var program: String { words.first.map { URL(filePath: $0).lastPathComponent } ?? "" }

    init(folder: String) throws {
      let text = try String(contentsOfFile: folder + "/words", encoding: .utf8)
      let place = try String(contentsOfFile: folder + "/place", encoding: .utf8)
        .trimmingCharacters(in: .newlines)
      let copy = folder + "/folder"
      self.copy = copy
      // The five limits come first.
      words = text.split(separator: "\n").dropFirst(5).map {
        String($0).replacing(place, with: copy)
      }
    }
  }
}
