import Foundation

extension ProgramBuilder {
  /// Compiles the system modules that an answer may import, which a box can only read.
  ///
  /// The compiler refuses a module that lies elsewhere, so a box has this cache at the same path.
  func warmModules() throws {
    guard compiler.box.isolation != .plain else { return }
    let text = Self.warmModules.map { "import \($0)\n" }.joined()
    // Other flags, `-g` among them, have other modules.
    let flags = ["-Onone", "-g"] + Compiler.learnerFlags
    let key = ContentHash(of: [compiler.toolchain.identity, text] + flags)
    _ = try compiler.cache.slowProduct("warm", key: key) { folder in
      let file = folder + "/Warm.swift"
      try write(text, to: file)
      let result = try compiler.module("Warm", files: [file], flags: flags, into: folder)
      guard result.isSuccess else {
        throw GradingError.moduleBroken(name: "Warm", output: result.text)
      }
    }
    if geteuid() == 0 { Self.openToAll(compiler.cache.moduleCache) }
  }

  /// What the linker's list holds; anything else could not be linked anyway.
  private static let warmModules = [
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "RegexBuilder", "Synchronization",
  ]

  /// The compiler keeps its modules from other users; those of the boxes have to read them.
  private static func openToAll(_ folder: String) {
    guard let names = FileManager.default.enumerator(atPath: folder) else { return }
    chmod(folder, 0o755)
    for case let name as String in names {
      let path = "\(folder)/\(name)"
      var facts = stat()
      guard lstat(path, &facts) == 0 else { continue }
      switch facts.st_mode & S_IFMT {
      case S_IFDIR: chmod(path, 0o755)
      case S_IFREG: chmod(path, 0o644)
      default: break
      }
    }
  }
}

extension Compiler {
  /// This compiler in a box of its own that may write into a folder.
  func forOneJob(in folder: String) throws(GradingError) -> Compiler {
    var copy = self
    copy.box = box.forOneJob()
    copy.box.give(folder)
    return copy
  }
}

extension Box {
  /// Gives a folder of ours to the user of this box, if it has one.
  func give(_ folder: String) {
    guard let user else { return }
    lchown(folder, user, user)
    // Bubblewrap is root without its powers when it enters the folder.
    chmod(folder, 0o711)
  }
}
