import ArgumentParser
import Book
import Foundation
import Grading

/// `grader doctor`: which isolation rung holds on this machine.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Shows how far submitted code is kept from this machine, by trying.")

  @Option(help: "The rung that has to hold, or the command ends with 3: bubblewrap or launcher.")
  var isolation = Isolation.bubblewrap

  @Flag(help: "Print what was found as JSON.")
  var json = false

  func run() throws {
    let book = try Book(home: try ContentHome.find())
    let doctor = try Doctor()
    let findings = Isolation.allCases.map { doctor.examine($0, grading: book) }
    print(json ? try Self.json(findings) : Self.table(findings))
    let wanted = findings.first { $0.isolation == isolation }
    if isolation != .plain, let fault = wanted?.fault {
      throw GradingError.rungMissing(isolation, reason: fault)
    }
  }

  private static func json(_ findings: [Doctor.Finding]) throws -> String {
    struct Row: Encodable {
      var isolation: Isolation
      var holds: Bool
      var can: [String: Bool]
      var problem: String?
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let rows = findings.map {
      Row(isolation: $0.isolation, holds: $0.holds, can: $0.done, problem: $0.problem)
    }
    return String(decoding: try encoder.encode(rows), as: UTF8.self)
  }

  private static func table(_ findings: [Doctor.Finding]) -> String {
    let header = ["a program can"] + findings.map(\.isolation.rawValue)
    let rows = Doctor.Act.allCases.map { act in
      [act.words]
        + findings.map { finding in
          finding.done[act.rawValue].map { $0 ? "yes" : "no" } ?? "?"
        }
    }
    let ends = ["the rung holds"] + findings.map { $0.holds ? "yes" : "no" }
    let lines = VerifyTable.aligned([header] + rows + [ends])
    let problems = findings.compactMap { finding in
      finding.problem.map { "\(finding.isolation.rawValue): \($0)" }
    }
    let who = geteuid() == 0 ? "Tried as root." : "Tried as user \(geteuid())."
    return (lines + problems + [who]).joined(separator: "\n")
  }
}

extension Isolation: ExpressibleByArgument {}
extension IsolationWish: ExpressibleByArgument {}
