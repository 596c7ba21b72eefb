import Foundation

/// The Swift compiler and linker, called directly: each is one process where the driver is five.
package struct Toolchain: Sendable {
  /// `swift-frontend`, the compiler itself.
  let frontend: String
  let linker: String
  let symbolizer: String?
  /// The folder of the Swift modules and libraries.
  let resources: String
  /// Changes whenever the compiler does; asking for its version would cost 24 ms.
  let identity: String
  /// Tells one build of the compiler from another, wherever it lies.
  let build: String

  /// Finds the toolchain whose `swift` comes first in PATH.
  package static func find() throws(GradingError) -> Toolchain {
    #if os(Linux)
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      for folder in path.split(separator: ":") {
        let swift = URL(filePath: "\(folder)/swift").resolvingSymlinksInPath()
        let bin = swift.deletingLastPathComponent().path
        if let found = Toolchain(bin: bin) { return found }
      }
      throw .noToolchain
    #else
      throw .unsupportedSystem
    #endif
  }

  private init?(bin: String) {
    let files = FileManager.default
    frontend = bin + "/swift-frontend"
    linker = bin + "/ld.lld"
    resources = URL(filePath: bin + "/../lib/swift").standardized.path
    guard files.isExecutableFile(atPath: frontend), files.isExecutableFile(atPath: linker),
      let facts = FileFacts(following: frontend)
    else { return nil }
    let candidates = [bin + "/llvm-symbolizer", "/usr/bin/llvm-symbolizer"]
    symbolizer = candidates.first(where: files.isExecutableFile)
    let home = URL(filePath: bin + "/..").standardized.path
    programs = Self.existing(
      [bin, home + "/lib", "/usr/lib", "/usr/lib64", "/usr/include", "/lib", "/lib64"])
    runtime =
      [Self.loader, resources + "/linux"]
      + Self.runtimeLibraries.compactMap { library in
        Self.existing(Self.systemLibraries.map { "\($0)/\(library)" }).first
      }
    identity = "\(frontend) \(facts.size) \(facts.modified)"
    build = "\(facts.size)"
  }

  #if arch(arm64)
    static let architecture = "aarch64"
    static let loader = "/lib/ld-linux-aarch64.so.1"
    static let emulation = "aarch64linux"
  #else
    static let architecture = "x86_64"
    static let loader = "/lib64/ld-linux-x86-64.so.2"
    static let emulation = "elf_x86_64"
  #endif

  /// The folders in which the C library's start files and libraries may lie.
  static let systemLibraries = [
    "/usr/lib/\(architecture)-linux-gnu", "/usr/lib64", "/usr/lib", "/lib64",
  ].filter { FileManager.default.fileExists(atPath: $0) }

  static func startFile(_ name: String) throws(GradingError) -> String {
    for folder in systemLibraries where access("\(folder)/\(name)", R_OK) == 0 {
      return "\(folder)/\(name)"
    }
    throw .missingLinkerInput(name)
  }

  /// All that compiler and linker read besides their input.
  let programs: [String]
  /// All that a learner's program is loaded with.
  package let runtime: [String]

  /// Where the compiler's own libraries lie.
  var libraryPath: String { "\(resources)/linux:\(resources)/host/compiler" }

  private static let runtimeLibraries = [
    "libc.so.6", "libm.so.6", "libgcc_s.so.1", "libstdc++.so.6", "libdl.so.2", "libpthread.so.0",
    "librt.so.1", "libutil.so.1",
  ]

  private static func existing(_ paths: [String]) -> [String] {
    paths.filter { access($0, F_OK) == 0 }
  }

  /// The flags that kit, solutions and learner code share.
  func commonFlags(moduleCache: String) -> [String] {
    [
      "-swift-version", "6", "-target", "\(Self.architecture)-unknown-linux-gnu",
      "-resource-dir", resources, "-module-cache-path", moduleCache,
      "-no-color-diagnostics", "-diagnostic-style", "llvm",
    ]
  }
}

/// What `stat` tells of a file.
struct FileFacts {
  let size: Int
  let modified: String
  /// The whole seconds of `modified`.
  let modifiedSecond: Int
  let isRegular: Bool

  init?(following path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    size = Int(facts.st_size)
    isRegular = facts.st_mode & S_IFMT == S_IFREG
    #if os(Linux)
      modifiedSecond = facts.st_mtim.tv_sec
      modified = "\(facts.st_mtim.tv_sec).\(facts.st_mtim.tv_nsec)"
    #else
      modifiedSecond = facts.st_mtimespec.tv_sec
      modified = "\(facts.st_mtimespec.tv_sec).\(facts.st_mtimespec.tv_nsec)"
    #endif
  }
}
