import Exercises
import Foundation

extension ProgramBuilder {
  /// The learner's text for one part of a cell.
  struct OwnPart {
    let slug: String
    let text: String
  }

  /// What became of the parts of a learner's cell.
  enum OwnBuild {
    case program(path: String)
    case rejected(slug: String, [CompilerMessage])
    case limit(slug: String, String)
  }

  /// Builds a program out of a learner's own parts, each a module that sees the earlier ones.
  func program(cell: OwnCell, parts: [OwnPart]) throws -> OwnBuild {
    try program(name: cell.name, parts: parts, driver: Self.driver(for: cell))
  }

  /// Builds a program out of own parts and a driver for them.
  func program(name: String, parts: [OwnPart], driver: String) throws -> OwnBuild {
    try warmModules()
    let kit = try self.kit()
    let key = ContentHash(
      of: [compiler.toolchain.identity, kit.folder, name, optimisation, driver]
        + parts.flatMap { [$0.slug, $0.text] })
    do {
      let folder = try compiler.cache.product("program", key: key) { folder in
        try build(parts: parts, driver: driver, kit: kit, in: folder)
      }
      return .program(path: folder + "/program")
    } catch let failure as PartFailure {
      return failure.limit.map { .limit(slug: failure.slug, $0) }
        ?? .rejected(slug: failure.slug, failure.messages)
    }
  }

  private struct PartFailure: Error {
    let slug: String
    var messages: [CompilerMessage] = []
    var limit: String?
  }

  private func build(parts: [OwnPart], driver: String, kit: Compiler.Module, in folder: String)
    throws
  {
    let compiler = try self.compiler.forOneJob(in: folder)
    var modules: [Compiler.Module] = []
    for part in parts {
      let place = "\(folder)/\(part.slug)"
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
      compiler.box.give(place)
      let file = "\(place)/\(part.slug).swift"
      try write(part.text, to: file)
      let needed = Set(allLinked(links(part.slug)))
      // A part is linked with the learner's own parts; the rest comes from the solutions.
      let own = modules.filter { module in needed.contains { Self.moduleName($0) == module.name } }
      let others = try needed.subtracting(parts.map(\.slug)).sorted()
        .map { try solution($0, kit: kit) }
      let result = try compiler.module(
        Self.moduleName(part.slug), files: [file],
        flags: [optimisation, "-g"] + Compiler.learnerFlags
          + Compiler.importFlags(kit: kit, linked: own + others),
        into: place, byLearner: [kit] + own + others)
      if let limit = Self.limit(result) { throw PartFailure(slug: part.slug, limit: limit) }
      guard result.isSuccess else {
        throw PartFailure(
          slug: part.slug, messages: CompilerMessage.parse(result.text, learnerFile: file))
      }
      modules.append(Compiler.Module(name: Self.moduleName(part.slug), folder: place))
    }
    try link(modules, driver: driver, kit: kit, parts: parts, compiler, in: folder)
    try TakeOut(folder: folder, keeps: ["program"]).seal()
  }

  private func link(
    _ modules: [Compiler.Module], driver: String, kit: Compiler.Module, parts: [OwnPart],
    _ compiler: Compiler, in folder: String
  ) throws {
    let main = "\(folder)/main.swift"
    let empty = "\(folder)/Answer.swift"
    try write(driver, to: main)
    try write("", to: empty)
    let result = try compiler.learner(
      file: empty, driver: main, kit: kit, linked: modules, into: folder,
      optimisation: optimisation)
    guard result.isSuccess else {
      // Each part builds alone, so a function does not have the signature that was asked for.
      throw PartFailure(
        slug: parts[0].slug, messages: CompilerMessage.parse(result.text, learnerFile: main))
    }
    let objects = ["\(folder)/Answer.o"] + modules.map(\.object) + [kit.object]
    let linking = try compiler.link(
      objects: objects,
      usesMoreThanKit: parts.contains { Self.importsMoreThanKit($0.text) }, into: folder)
    guard linking.isSuccess else {
      throw PartFailure(
        slug: parts[0].slug, messages: [CompilerMessage(linkerText: linking.text)])
    }
  }

  /// Function 0 is the forward, 1 collects the steps, 2 is the backward.
  private static func driver(for cell: OwnCell) -> String {
    func typed(_ source: String, _ function: Function) -> String {
      source.hasPrefix("{") ? source : "(\(source) as \(function.typeText))"
    }
    return """
      import RecurrentKit
      \(cell.slugs.map { "import \(moduleName($0))" }.joined(separator: "\n"))
      RecurrentKit.serve(
        .init("forward", \(typed(cell.forwardSource, cell.forward))),
        .init("steps", \(cell.stepsSource)),
        .init("backward", \(typed(cell.backwardSource, cell.backward))))

      """
  }
}
