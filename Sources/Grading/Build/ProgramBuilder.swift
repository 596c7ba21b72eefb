import Exercises
import Foundation

/// Turns a learner's text into a program that answers questions.
package struct ProgramBuilder: Sendable {
  var compiler: Compiler
  /// The folder of the kit's sources.
  let kitSources: String
  /// The folder of the reference solutions.
  let solutions: String
  /// The slugs that each exercise is linked with.
  let links: @Sendable (_ slug: String) -> [String]
  /// How much the compiler is to optimise: for a verdict not at all, since building counts.
  var optimisation = "-Onone"

  init(
    compiler: Compiler, kitSources: String, solutions: String,
    links: @escaping @Sendable (_ slug: String) -> [String]
  ) {
    self.compiler = compiler
    self.kitSources = kitSources
    self.solutions = solutions
    self.links = links
  }

  /// What became of a learner's text.
  package enum Build {
    case program(path: String)
    case rejected([CompilerMessage])
    /// The compiler's limits ended it; in doubt, something else may have.
    case limit(String, isDoubtful: Bool)
  }

  /// Builds the program that answers for some functions, or finds it in the cache.
  package func program(
    text: String, name: String, functions: [Function], linking links: [String]
  ) throws -> Build {
    try warmModules()
    let kit = try self.kit()
    let linked = try allLinked(links).map { try solution($0, kit: kit) }
    let driver = Driver.source(for: functions)
    let key = ContentHash(
      of: [compiler.toolchain.identity, name, text, driver, kit.folder] + linked.map(\.folder))
    do {
      let folder = try compiler.cache.product("program", key: key) { folder in
        try build(text: text, name: name, driver: driver, kit: kit, linked: linked, in: folder)
      }
      return .program(path: folder + "/program")
    } catch let error as Rejection {
      return error.limit.map { .limit($0, isDoubtful: error.isDoubtful) }
        ?? .rejected(error.messages)
    }
  }

  private struct Rejection: Error {
    var messages: [CompilerMessage] = []
    var limit: String?
    var isDoubtful = false
  }

  private func build(
    text: String, name: String, driver: String, kit: Compiler.Module, linked: [Compiler.Module],
    in folder: String
  ) throws {
    let file = "\(folder)/\(name).swift"
    let main = "\(folder)/main.swift"
    try write(text, to: file)
    try write(driver, to: main)
    let compiler = try self.compiler.forOneJob(in: folder)
    if compiler.box.isolation != .plain {
      let result = try compiler.program(
        file: file, driver: main, kit: kit, linked: linked,
        usesMoreThanKit: Self.importsMoreThanKit(text), into: folder)
      if result.isOfLinker {
        try check(linking: result, seconds: compiler.learnerLimits.cpuSeconds)
      } else {
        try check(compiling: result, text: text, file: file, driver: main)
      }
      return try TakeOut(folder: folder, keeps: ["program", "\(name).swift"]).seal()
    }
    let objects = linked.map(\.object) + [kit.object]
    let usesMoreThanKit = Self.importsMoreThanKit(text)
    // Outside of a box the linker starts beside the compiler and waits for its object; in one there
    // is no /dev/fd to read it from.
    let compiled = Handover<[UInt8]>()
    let early = Ahead { () throws(GradingError) in
      try compiler.link(
        objects: objects, usesMoreThanKit: usesMoreThanKit, into: folder,
        late: { compiled.taken })
    }
    var object: [UInt8] = []
    // Nobody waits for a linker that has nothing to link, but it has to be gone before its folder.
    defer {
      compiled.give(object)
      _ = try? early.value
    }
    let result = try compiler.learner(
      file: file, driver: main, kit: kit, linked: linked, into: folder)
    try check(compiling: result, text: text, file: file, driver: main)
    object = FileManager.default.contents(atPath: "\(folder)/Answer.o").map { Array($0) } ?? []
    compiled.give(object)
    try check(linking: try early.value, seconds: Limits.build.cpuSeconds)
    try TakeOut(folder: folder, keeps: ["program", "\(name).swift"]).seal()
  }

  /// Throws where the compiler did not make an object of a learner's text.
  private func check(
    compiling result: Compiler.Result, text: String, file: String, driver: String
  ) throws {
    try check(limitOf: result, seconds: compiler.learnerLimits.cpuSeconds)
    guard !result.isSuccess else { return }
    try compiler.cache.checkSpace()
    var messages = CompilerMessage.parse(result.text, learnerFile: file, driverFile: driver)
    CompilerMessage.look(&messages, for: kitNames(), in: text)
    throw Rejection(messages: messages)
  }

  /// Throws where the linker did not make a program.
  private func check(linking result: Compiler.Result, seconds: Int) throws {
    try check(limitOf: result, seconds: seconds)
    guard !result.isSuccess else { return }
    try compiler.cache.checkSpace()
    throw Rejection(messages: [CompilerMessage(linkerText: result.text)])
  }

  private func check(limitOf result: Compiler.Result, seconds: Int) throws {
    guard let limit = Self.limit(result, seconds: seconds) else { return }
    throw Rejection(
      limit: limit, isDoubtful: result.outcome.ending.isDoubtful(cpuLimit: seconds))
  }

  /// The errors in a piece of code from a chapter, which sees the kit without importing it.
  func typeCheckErrors(of text: String) throws -> [String] {
    let folder = try compiler.cache.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/main.swift"
    try write("import RecurrentKit\n#sourceLocation(file: \"fence\", line: 1)\n" + text, to: file)
    let result = try compiler.typeCheck(file: file, kit: try kit(), in: folder)
    return result.isSuccess ? [] : CompilerMessage.parse(result.text, learnerFile: file).map(\.text)
  }

  static func limit(
    _ result: Compiler.Result, seconds: Int = Limits.build.cpuSeconds
  ) -> String? {
    let ending = result.outcome.ending
    // The compiler tries to tell of its own death, on which it may die in another way.
    if case .signal = ending.kind, ending.cpuSeconds > 0.9 * Double(seconds) {
      return "The compiler ran out of time."
    }
    return switch ending.kind {
    case .wall: "The compiler ran out of time."
    case .signal(24), .signal(9): "The compiler ran out of time."
    case .signal(25): "The compiler wrote too large a file."
    case .signal(6) where ending.peakBytes > 2 << 30,
      .signal(11) where ending.peakBytes > 2 << 30:
      "The compiler ran out of memory."
    default: nil
    }
  }

  static func importsMoreThanKit(_ text: String) -> Bool {
    text.split(separator: "\n").contains { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let place = words.firstIndex(of: "import") else { return false }
      return words.dropFirst(place + 1).first.map { $0 != "RecurrentKit" } ?? false
    }
  }

  func write(_ text: String, to path: String) throws(GradingError) {
    try ScratchFile.write(text.utf8, to: path)
  }

  /// What the kit declares, for learners who misspelt it.
  private func kitNames() -> Set<String> {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: kitSources)) ?? []
    let texts = files.map {
      (try? String(contentsOfFile: "\(kitSources)/\($0)", encoding: .utf8)) ?? ""
    }
    return Set(
      texts.flatMap { text in
        text.matches(
          of: /public (?:static )?(?:var |let |func |struct |internal\(set\) var )+(\w+)/
        )
        .map { String($0.1) }
      })
  }

  /// The compiled kit.
  func kit() throws -> Compiler.Module {
    let names = try FileManager.default.contentsOfDirectory(atPath: kitSources)
      .filter { $0.hasSuffix(".swift") }.sorted()
    let files = names.map { "\(kitSources)/\($0)" }
    return try module(
      "RecurrentKit", kind: "kit", files: files,
      flags: [optimisation, "-package-name", "unroll"],
      dependsOn: [])
  }

  /// The compiled reference solution of an exercise, with what it is itself linked with.
  func solution(_ slug: String, kit: Compiler.Module) throws -> Compiler.Module {
    let linked = try allLinked(links(slug)).map { try solution($0, kit: kit) }
    return try module(
      Self.moduleName(slug), kind: "solution", files: ["\(solutions)/\(slug).swift"],
      flags: [optimisation, "-g"] + Compiler.learnerFlags
        + Compiler.importFlags(kit: kit, linked: linked),
      dependsOn: [kit] + linked)
  }

  static func moduleName(_ slug: String) -> String {
    "Solution_" + slug.replacing("-", with: "_")
  }

  /// The links of an exercise and the links of these, each once.
  func allLinked(_ slugs: [String]) -> [String] {
    var result: [String] = []
    for slug in slugs.flatMap({ [$0] + allLinked(links($0)) }) where !result.contains(slug) {
      result.append(slug)
    }
    return result
  }

  private func module(
    _ name: String, kind: String, files: [String], flags: [String],
    dependsOn: [Compiler.Module]
  ) throws -> Compiler.Module {
    var parts = [compiler.toolchain.identity, name] + flags + dependsOn.map(\.folder)
    for file in files {
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        throw GradingError.unreadable(path: file, reason: "it is missing or not UTF-8")
      }
      parts += [file, text]
    }
    let folder = try compiler.cache.slowProduct(kind, key: ContentHash(of: parts)) { folder in
      let result = try compiler.module(name, files: files, flags: flags, into: folder)
      guard result.isSuccess else {
        throw GradingError.moduleBroken(name: name, output: result.text)
      }
    }
    return Compiler.Module(name: name, folder: folder)
  }
}
