import Foundation

/// Compiles modules and links programs, each step one process under limits.
struct Compiler: Sendable {
  let toolchain: Toolchain
  let cache: BuildCache
  /// The walls around whatever reads a learner's text.
  var box: Box
  var learnerLimits = Limits.learnerBuild

  /// Large pages, and one heap that grows by 64 MiB at a time, spare the compiler 2,700 of 5,800 page
  /// faults and 5 ms of 60, and the linker 1,700 of 3,400 and 3 ms of 20.
  private static let memoryHabits = [
    "glibc.malloc.hugetlb=1", "glibc.malloc.top_pad=67108864",
    "glibc.malloc.mmap_threshold=33554432",
  ].joined(separator: ":")

  /// What a compile or link step said.
  struct Result: Sendable {
    let outcome: Outcome
    var isSuccess: Bool { outcome.ending.kind == .exit(0) }
    /// Whether the compiler was done and it is the linker's.
    var isOfLinker: Bool { outcome.isOfNext }
    var text: String { String(decoding: outcome.errors + outcome.output, as: UTF8.self) }
  }

  /// A compiled module: its folder holds `NAME.swiftmodule` and `NAME.o`.
  struct Module: Sendable, Hashable {
    let name: String
    let folder: String
    var object: String { "\(folder)/\(name).o" }
  }

  /// Runs one step; what it needs of modules and objects is named by their folders.
  private func run(
    _ program: String, _ arguments: [String], next: [String] = [], in folder: String,
    limits: Limits = .build, box: Box, folders: [String] = [], asking late: (() -> [UInt8])? = nil
  ) throws(GradingError) -> Result {
    let process = ChildProcess(
      box: box, program: program, arguments: arguments, next: next,
      environment: [
        "HOME": folder, "TMPDIR": folder, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
        // In a box without /proc the compiler's libraries cannot be found from its own place.
        "LD_LIBRARY_PATH": toolchain.libraryPath,
        "GLIBC_TUNABLES": Self.memoryHabits,
      ],
      directory: folder, limits: limits,
      reach: Reach(
        readable: toolchain.programs + [cache.moduleCache] + folders, writable: folder))
    let outcome = try process.run(asking: late)
    // A compiler has no reason to end its launcher: whatever did, no verdict follows from it.
    if [.unreported, .unknown, .stopped].contains(outcome.ending.kind), !outcome.isFlooded {
      throw .launcherFailed(path: box.launcher, reason: "it was ended before it could report")
    }
    return Result(outcome: outcome)
  }

  /// Compiles files as one module into a folder.
  ///
  /// - Parameter linked: the modules that it sees, where a learner wrote it; what is ours needs no
  ///   box.
  func module(
    _ name: String, files: [String], flags: [String], into folder: String,
    byLearner linked: [Module]? = nil
  ) throws(GradingError) -> Result {
    try run(
      toolchain.frontend,
      ["-frontend", "-c", "-parse-as-library", "-module-name", name, "-wmo"]
        + flags + toolchain.commonFlags(moduleCache: cache.moduleCache)
        + ["-emit-module-path", "\(folder)/\(name).swiftmodule", "-o", "\(folder)/\(name).o"]
        + files,
      in: folder, box: linked == nil ? .plain(launcher: box.launcher) : box,
      folders: linked?.map(\.folder) ?? [])
  }

  /// Compiles a learner's file and its driver as one module; linked modules are visible in it.
  func learner(
    file: String, driver: String, kit: Module, linked: [Module], into folder: String,
    optimisation: String = "-Onone"
  ) throws(GradingError) -> Result {
    try run(
      toolchain.frontend,
      learnerArguments(
        file: file, driver: driver, kit: kit, linked: linked, into: folder,
        optimisation: optimisation),
      in: folder, limits: learnerLimits, box: box, folders: ([kit] + linked).map(\.folder))
  }

  /// Compiles a learner's file and links the program, both in one box.
  func program(
    file: String, driver: String, kit: Module, linked: [Module], usesMoreThanKit: Bool,
    into folder: String
  ) throws(GradingError) -> Result {
    let modules = linked + [kit]
    return try run(
      toolchain.frontend,
      learnerArguments(file: file, driver: driver, kit: kit, linked: linked, into: folder),
      next: [toolchain.linker]
        + linkerArguments(
          objects: ["\(folder)/Answer.o"] + modules.map(\.object),
          usesMoreThanKit: usesMoreThanKit, into: folder),
      in: folder, limits: learnerLimits, box: box, folders: modules.map(\.folder))
  }

  private func learnerArguments(
    file: String, driver: String, kit: Module, linked: [Module], into folder: String,
    optimisation: String = "-Onone"
  ) -> [String] {
    ["-frontend", "-c", optimisation, "-wmo", "-g", "-module-name", "Answer"]
      + Self.learnerFlags + Self.withoutSelfChecks + Self.importFlags(kit: kit, linked: linked)
      + toolchain.commonFlags(moduleCache: cache.moduleCache)
      + ["-o", "\(folder)/Answer.o", file, driver]
  }

  /// Checks the types of a file without building it.
  func typeCheck(file: String, kit: Module, in folder: String) throws(GradingError) -> Result {
    try run(
      toolchain.frontend,
      ["-frontend", "-typecheck", "-module-name", "Fence", "-I", kit.folder]
        + toolchain.commonFlags(moduleCache: cache.moduleCache) + [file],
      in: folder, box: .plain(launcher: box.launcher))
  }

  /// The flags of learner code wherever it is compiled.
  ///
  /// The threshold ends a slip in a long expression in 0.15 s, where the compiler by itself would
  /// search for 5 s. A scalar where a vector belongs takes 15,000 until it is told as that; no
  /// solution and no accepted alternative needs 1,000.
  static let learnerFlags = ["-enable-testing", "-solver-scope-threshold=17000"]

  /// Leaves out the compiler's checks of what it makes between the text and the object.
  ///
  /// They tell of mistakes in the compiler, never in a text, and take 6 ms of 100.
  private static let withoutSelfChecks = ["-sil-verify-none", "-disable-llvm-verify"]

  static func importFlags(kit: Module, linked: [Module]) -> [String] {
    ["-I", kit.folder]
      + linked.flatMap { ["-I", $0.folder, "-testable-import-module", $0.name] }
  }

  /// Links a program.
  ///
  /// - Parameter late: the bytes of one more object, which the linker asks for when it has read all
  ///   others, see `LateInput`; they may come from a compiler that is still at work.
  func link(
    objects: [String], usesMoreThanKit: Bool, into folder: String,
    late: (() -> [UInt8])? = nil
  ) throws(GradingError) -> Result {
    let arguments = try linkerArguments(
      objects: objects, usesMoreThanKit: usesMoreThanKit, into: folder)
    let asking = "\(folder)/late.o"
    if late != nil { try ScratchFile.write(LateInput.object(asking: "/dev/fd/3"), to: asking) }
    return try run(
      toolchain.linker, arguments + (late == nil ? [] : [asking]), in: folder, box: box,
      folders: objects.map { URL(filePath: $0).deletingLastPathComponent().path }, asking: late)
  }

  /// A program lies at a fixed address, so that a return address is a place in its file.
  private func linkerArguments(
    objects: [String], usesMoreThanKit: Bool, into folder: String
  ) throws(GradingError) -> [String] {
    let libraries = "\(toolchain.resources)/linux"
    let start = try ["crt1.o", "crti.o"].map(Toolchain.startFile)
    let swiftStart = "\(libraries)/\(Toolchain.architecture)/swiftrt.o"
    let folders = ([libraries] + Toolchain.systemLibraries).map { "-L\($0)" }
    let more =
      usesMoreThanKit
      ? [
        "--as-needed", "-lFoundation", "-lFoundationEssentials", "-lFoundationInternationalization",
        "-l_FoundationICU", "-ldispatch", "-lBlocksRuntime", "-lswiftGlibc", "-lswiftDispatch",
        "-lswift_Concurrency", "-lswift_StringProcessing", "-lswift_RegexParser",
        "-lswiftSynchronization",
      ] : []
    return [
      "-o", "\(folder)/program", "-m", Toolchain.emulation, "--no-pie", "--eh-frame-hdr",
      "-dynamic-linker", Toolchain.loader,
      // More threads cost so small a program a millisecond of processor time, and bring none.
      "--threads=1",
    ] + start + [swiftStart] + objects + folders
      + [
        "-rpath", libraries, "-lswiftCore", "--as-needed", "-lswiftSwiftOnoneSupport",
        "-lswift_Concurrency", "-lswift_StringProcessing",
      ] + more
      + ["--no-as-needed", "-lm", "-lc", try Toolchain.startFile("crtn.o")]
  }
}
