import Foundation
import Testing

/// The manual pages that `make install` makes of what the programs say of themselves.
struct ManualTests {
  @Test(arguments: ["unroll", "grader"])
  func `a manual page tells of every command and every option`(program: String) throws {
    let page = try Run(".make/man", [Checkout.program(program)]).output
    #expect(page.hasPrefix(".TH \(program.uppercased()) 1 "))
    for part in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS"] {
      #expect(page.components(separatedBy: "\n.SH \(part)\n").count == 2, "\(part)")
    }
    let help = try Run(Checkout.program(program), ["--help"]).output
    let list = try #require(help.split(separator: "SUBCOMMANDS:").last)
    let commands = list.matches(of: #/(?m)^  ([a-z][a-z-]*) /#).map { String($0.1) }
    #expect(commands.count > 10)
    for command in commands {
      let name = "\(program) \(command)".replacing("-", with: "\\-")
      let section = try #require(
        page.components(separatedBy: "\n.SS \(name)\n").dropFirst().first, "\(command)"
      ).components(separatedBy: "\n.SS ")[0]
      let told = try Run(Checkout.program(program), ["help", command]).output
      for option in told.matches(of: #/(?m)^  (--[a-z-]+)/#).map({ String($0.1) })
      where option != "--version" {
        let term = option.replacing("-", with: "\\-")
        #expect(section.contains("\\fB\(term)"), "\(command) \(option)")
      }
    }
    // What roff would take for a request of its own stands nowhere.
    for line in page.split(separator: "\n") where line.first == "." || line.first == "'" {
      #expect(line.contains(/^\.(TH|SH|SS|PP|TP|RS|RE|nf|fi)\b/), "\(line)")
    }
  }
}
