import Exercises
import Foundation
import Grading
import Testing

/// What a learner prints is shown and decides nothing; what a learner writes may shadow.
@Suite struct LearnerOutputTests {
  private static func grade(_ text: String, _ slug: String = "one-hot") async -> Verdict {
    await Turnstile.shared.pass {
      TestHome.grader.grade(Submission(name: slug + ".swift", text: text), exercise: slug, seed: 7)
    }
  }

  private static let silent = """
    import RecurrentKit

    func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
      var x = Matrix.zeros(ids.count, vocabulary)
      for (n, id) in ids.enumerated() { x[n, id] = 1 }
      return x
    }
    """

  @Test func `printing is shown and changes nothing`() async {
    let plain = await Self.grade(Self.silent)
    var loud = await Self.grade(
      Self.silent.replacing("  return x", with: "  print(\"rows\", ids.count)\n  return x"))
    #expect(plain.status == .pass)
    #expect(plain.output.isEmpty)
    #expect(loud.output.hasPrefix("rows 3\nrows "))
    loud.output = ""
    (loud.sha256, loud.seconds) = (plain.sha256, plain.seconds)
    #expect(loud == plain)
  }

  @Test func `a forged verdict on standard output is only text`() async {
    let forged = #"{"status":"pass","score":1}"#
    let verdict = await Self.grade(
      """
      import RecurrentKit

      func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
        print(#"\(forged)"#)
        return Matrix.zeros(ids.count, vocabulary)
      }
      """)
    #expect(verdict.status == .wrong)
    #expect(verdict.output.hasPrefix(forged + "\n"))
  }

  @Test func `lines printed before a trap are not lost`() async {
    let verdict = await Self.grade(
      """
      import RecurrentKit

      func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
        print("before the trap")
        let none: Int? = ids.isEmpty ? 1 : nil
        return Matrix.zeros(none!, vocabulary)
      }
      """)
    #expect(verdict.status == .crash)
    #expect(verdict.output.hasPrefix("before the trap\n"))
    #expect(verdict.checks.first?.line == 6)
  }

  @Test func `what was printed before a broken shape rule is not lost`() async {
    let verdict = await Self.grade(
      """
      import RecurrentKit

      func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
        print("half a line", terminator: "")
        return Matrix.zeros(2, 3) + Matrix.zeros(3, 2)
      }
      """)
    #expect(verdict.status == .crash)
    #expect(verdict.output.hasPrefix("half a line"))
    #expect(verdict.checks.first?.line == 5)
  }

  @Test(arguments: ["import Foundation", "import\tFoundation", "import Glibc", "import Dispatch"])
  func `other modules can be imported`(line: String) async {
    let use =
      switch line {
      case "import Glibc": "_ = pow(2.0, Double(vocabulary))"
      case "import Dispatch": "_ = DispatchTime.now()"
      default:
        "print(String(format: \"%.2f\", pow(2.0, Double(vocabulary))), Date() > Date.distantPast)"
      }
    let verdict = await Self.grade(
      line + "\n" + Self.silent.replacing("  return x", with: "  \(use)\n  return x"))
    #expect(verdict.status == .pass, "\(verdict.checks)")
    if line.hasSuffix("Foundation") { #expect(verdict.output.hasPrefix("64.00 true\n")) }
  }

  @Test func `the language's own modules need no import`() async {
    let verdict = await Self.grade(
      Self.silent.replacing(
        "  return x", with: "  if \"a1\".contains(/[a-z][0-9]/) { print(\"matched\") }\n  return x")
    )
    #expect(verdict.status == .pass, "\(verdict.checks)")
    #expect(verdict.output.hasPrefix("matched\n"))
  }

  private static let forward = """
    import RecurrentKit

    func rnnForward(
      x: [Matrix], h0: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector, Why: Matrix, by: Vector
    ) -> RNNSequence {
      var h = h0
      var hiddenStates: [Matrix] = []
      var logits: [Matrix] = []
      for input in x {
        h = rnnStep(x: input, h: h, Wxh: Wxh, Whh: Whh, b: b).hiddenState
        hiddenStates.append(h)
        logits.append(matmul(h, Why.transposed()) + by)
      }
      return RNNSequence(hiddenStates: hiddenStates, logits: logits)
    }
    """

  @Test func `a linked function is there without being written`() async {
    #expect(await Self.grade(Self.forward, "rnn-forward").status == .pass)
  }

  @Test func `a learner's own function shadows a linked one`() async {
    let own = """


      func rnnStep(x: Matrix, h: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector) -> RNNStep {
        print("my own step")
        return RNNStep(
          hiddenState: tanh(matmul(x, Wxh.transposed()) + matmul(h, Whh.transposed()) + b))
      }
      """
    let verdict = await Self.grade(Self.forward + own, "rnn-forward")
    #expect(verdict.status == .pass, "\(verdict.checks)")
    #expect(verdict.output.hasPrefix("my own step\n"))
    // A wrong one counts, too.
    let wrong = await Self.grade(
      Self.forward + own.replacing("tanh", with: "sigmoid"), "rnn-forward")
    #expect(wrong.status == .wrong)
  }
}
