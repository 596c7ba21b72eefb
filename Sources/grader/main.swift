import Foundation
import Grading

let home = "/work/main"
let grader = try Grader(
  kitSources: home + "/Sources/RecurrentKit", solutions: home + "/solutions",
  launcher: home + "/.build/debug/launcher", edition: "x", cache: try BuildCache(),
  links: { ["rnn-forward": ["rnn-step"], "decode": ["one-hot", "rnn-step"]][$0] ?? [] })
for path in CommandLine.arguments.dropFirst() {
  let start = Date()
  let verdict = grader.grade(path: path, seed: 7)
  print(path, verdict.status, verdict.score, verdict.seconds, Date().timeIntervalSince(start))
  for check in verdict.checks where check.status != .pass {
    print("  ", check.name, check.status, check.line ?? 0, check.message ?? "", check.help ?? "")
  }
  if !verdict.output.isEmpty { print("  output:", verdict.output.prefix(300)) }
}
