import Foundation

extension Grader {
  /// The compiler's arguments with which an editor sees a learner's file as the judge does.
  ///
  /// Builds the kit and the linked solutions where the cache does not hold them yet.
  package func editorArguments(for slug: String, file: String) throws -> [String] {
    let compiler = builder.compiler
    let kit = try builder.kit()
    let linked = try builder.allLinked(builder.links(slug)).map {
      try builder.solution($0, kit: kit)
    }
    let flags = Compiler.learnerFlags + Compiler.importFlags(kit: kit, linked: linked)
    let driver = URL(filePath: compiler.toolchain.frontend).deletingLastPathComponent().path
    return [driver + "/swiftc", "-module-name", "Answer", "-parse-as-library", "-Onone"]
      + compiler.toolchain.commonFlags(moduleCache: compiler.cache.moduleCache)
      // The driver knows not all of the frontend's flags, so each goes round it.
      + flags.flatMap { ["-Xfrontend", $0] } + [file]
  }
}
