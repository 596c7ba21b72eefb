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

  init(of answer: AnsweredExercise, places: Places) throws {
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
    try answer.save()
    try Child(
      command: [programs + "/unroll", "check", answer.slug], environment: places.environment,
      folder: answer.workspace
    ).run()
    let steps = try (1...3).map { try Step(folder: "\(log)/\($0)") }
    guard let compile = steps.first(where: { $0.program == "swift-frontend" }) else {
      throw BenchFailure.noRecord("swift-frontend")
    }
    guard let link = steps.first(where: { $0.program == "ld.lld" }) else {
      throw BenchFailure.noRecord("ld.lld")
    }
    // The judge's linker waits for the object in the making; this one gets it by itself.
    guard let object = compile.words.drop(while: { $0 != "-o" }).dropFirst().first else {
      throw BenchFailure.noRecord("-o")
    }
    self.compile = compile.words
    self.link = link.words.map { $0.hasSuffix("/late.o") ? object : $0 }
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
