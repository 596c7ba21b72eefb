import Foundation
import Testing

/// What the README tells people to type, and what it says of the package.
struct ReadmeTests {
  /// The lines of the README's shell fences.
  static var commands: [String] {
    get throws {
      try Checkout.text("README.md").matches(of: /```sh\n([\s\S]*?)```/)
        .flatMap { $0.1.split(separator: "\n").map(String.init) }
    }
  }

  @Test(arguments: try commands.filter { $0.contains(#/^(\S+/)?(unroll|grader) /#) })
  func `every command of the programs in the README exists`(_ line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let program = try #require(words.first?.split(separator: "/").last.map(String.init))
    let help = try Run(Checkout.program(program), ["help", words[1]]).output
    #expect(help.contains("USAGE: \(program) \(words[1])"), "Mend `\(line)` in README.md.")
    for option in words where option.hasPrefix("--") {
      #expect(help.contains(option), "`\(line)` in README.md names an option that is not there.")
    }
  }

  @Test(arguments: try commands.filter { $0.hasPrefix("make ") })
  func `every make target in the README exists`(_ line: String) throws {
    let target = try #require(line.split(separator: " ").dropFirst().first)
    #expect(try Checkout.text("Makefile").contains("\n\(target):"), "Mend `\(line)` in README.md.")
  }

  @Test func `the table of the README names every target`() throws {
    let table = try Checkout.text("README.md").split(separator: "\n")
      .filter { $0.hasPrefix("| `") }.joined()
    let targets = try Checkout.text("Package.swift")
      .matches(of: /(?:\.target|\.executableTarget|\.systemLibrary)\(\s*name: "(\w+)"/).map { $0.1 }
    #expect(targets.count > 10)
    for target in targets {
      #expect(table.contains("`\(target)`"), "Give \(target) a line in the table of README.md.")
    }
  }
}
