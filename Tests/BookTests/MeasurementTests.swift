import Foundation
import Recurrent
import Testing

/// The numbers in the prose against the experiments that they come from.
struct MeasurementTests {
  private static let runs = MeasuredRuns()

  @Test(arguments: try StatedNumber.all())
  func `a measured number is what its experiment gives`(number: StatedNumber) {
    guard let experiment = Experiment.named(number.experiment) else {
      let names = Experiment.all.map(\.name).joined(separator: ", ")
      Issue.record(
        "\(number.place): There is no experiment \(number.experiment). Write one of \(names).")
      return
    }
    if experiment.settings[number.key] != nil { return }
    let result = Self.runs.result(
      of: experiment, with: number.values.filter { experiment.settings[$0.key] != nil })
    guard let measured = result.values[number.key] else {
      let keys = result.values.keys.sorted().joined(separator: ", ")
      Issue.record(
        "\(number.place): \(experiment.name) has no result \(number.key). Write one of \(keys).")
      return
    }
    #expect(
      number.accepts(measured),
      """
      \(number.place): \(experiment.name) gives \(number.key) = \(measured), but the comment states \
      \(number.stated). Write \(number.key)=\(String(format: "%.4g", measured)), and the number in \
      the prose.
      """)
  }

  @Test(arguments: try theBook().chapters.map(\.file))
  func `a number in the prose is the one that its comment states`(file: String) throws {
    let text = try String(contentsOfFile: "\(repository)/\(file)", encoding: .utf8)
    for comment in text.matches(of: /(?s)<!--\s*measured:(?:.(?!-->))*?\s(\S+)=(\S+)\s+±\S+\s*-->/)
    {
      let passage = text[..<comment.range.lowerBound]
      let start = [passage.ranges(of: "\n\n").last, passage.ranges(of: "-->").last]
        .compactMap { $0?.upperBound }.max()
      let prose = passage[(start ?? passage.startIndex)...]
      // A comment by itself speaks of a table or figure; the tests of figures look at those.
      guard prose.contains(where: { !$0.isWhitespace }), let stated = Double(comment.2) else {
        continue
      }
      let line = passage.count(where: \.isNewline) + 1
      let printed = PrintedNumber.all(in: String(prose))
      let isPrinted = printed.contains { $0.rounds(stated) }
      #expect(
        isPrinted,
        """
        \(file):\(line): The comment states \(comment.1) = \(stated), but the prose before it says \
        \(printed.map(\.value)). Write the number that was measured.
        """)
    }
  }

  @Test(arguments: [
    ("is 0.922", 0.922, true), ("is 0.922", 0.9226, false), ("is −0.462", -0.462, true),
    ("is 0.462", -0.462, false), ("off by 64 per cent", 0.639, true), ("64\nmillion", 6.38e7, true),
    ("1.8 %", 0.018, true), ("1.8 %", 1.8, false),
    ("off by 64 per\ncent", 0.639, true), ("3.2e-4", 3.24e-4, true), ("3.2e-4", 3.4e-4, false),
    ("$`24{,}832`$", 24832, true),
    ("4,096 a step", 4096, true), ("$`4.7 \\cdot 10^{-5}`$", 4.7e-5, true),
    ("35 reach 0.1", 35, true), ("none", 0, false),
  ])
  func `a printed number is read as people write it`(prose: String, stated: Double, agrees: Bool) {
    let isPrinted = PrintedNumber.all(in: prose).contains { $0.rounds(stated) }
    #expect(isPrinted == agrees)
  }
}
