import Exercises
import RecurrentKit

extension OwnCell {
  /// What to say of a cell that is right.
  package var praise: String { Messages.ownCell(.right, title) }
}

/// Decides whether a learner's cell is right, and if not, which half is to blame.
struct OwnCellJudge {
  let cell: OwnCell
  let seed: UInt64
  /// Asks the learner's program; questions of one group fall together.
  let ask: ([Question]) throws -> [Int: Reply]

  /// What is wrong with a cell as a whole.
  enum Finding: String {
    case right
    case consistentButOther = "consistent-but-another-cell"
    case backwardOfAnother = "backward-of-another-forward"
    case backwardWrong = "backward-wrong"
    case bothWrong = "forward-and-backward-wrong"
  }

  struct Result {
    var finding: Finding
    var checks: [Verdict.Check]
    var outputs: [Verdict.Output]
    var failure: RunFailure?
  }

  func decide() throws -> Result {
    let point = draw()
    let asked = try cell.forwardArguments(point)
    let first = try ask(
      [Question(function: 0, arguments: asked), Question(function: 1, arguments: asked)]
        + shiftedForwards(point))
    guard case .value(let answer)? = first[0], case .value(let steps)? = first[1] else {
      return failed(first[0], first[1])
    }
    if answer.isUnfinished || steps.isUnfinished { return unfinished() }
    let slopes = try self.slopes(point, first)
    let reference = try referenceCheck()
    let second = try ask([
      Question(function: 2, arguments: try cell.backwardArguments(point, answer, steps)),
      Question(function: 2, arguments: reference.arguments),
    ])
    guard case .value(let gradients)? = second[0] else { return failed(second[0], nil) }
    if gradients.isUnfinished { return unfinished() }
    var result = compare(gradients, slopes, forward: try forwardDifference(answer, asked))
    let isReference = isRight(second[1], reference.expected)
    let isConsistent = result.outputs.dropFirst().allSatisfy { $0.status == .pass }
    let isForwardRight = result.outputs[0].status == .pass
    result.finding =
      switch (isForwardRight, isConsistent, isReference) {
      case (true, true, _): .right
      case (false, true, _): .consistentButOther
      case (true, false, _): .backwardWrong
      case (false, false, true): .backwardOfAnother
      case (false, false, false): .bothWrong
      }
    return result
  }

  private func draw() -> [String: Value] {
    cell.parameters.draw(
      .other, scale: 1, generator: SeededGenerator(seed: seed, purpose: "own \(cell.name)"))
  }

  /// Two forwards for every entry of every parameter.
  private func shiftedForwards(_ point: [String: Value]) throws -> [Question] {
    try cell.pairs.flatMap { pair -> [Question] in
      guard let value = point[pair.parameter] else { return [] }
      return try (0..<Comparison.numbers(value).count).flatMap { entry in
        try [Tolerance.step, -Tolerance.step].map { step in
          var shifted = point
          shifted[pair.parameter] = value.shifting(entry, by: step)
          return Question(function: 0, arguments: try cell.forwardArguments(shifted))
        }
      }
    }
  }

  private func slopes(_ point: [String: Value], _ replies: [Int: Reply]) throws -> [Value] {
    var next = 2
    return try cell.pairs.map { pair in
      guard let value = point[pair.parameter] else { throw WireError("no \(pair.parameter)") }
      let numbers = try (0..<Comparison.numbers(value).count).map { entry -> Double in
        let losses = try [Tolerance.step, -Tolerance.step].enumerated().map { side, step in
          guard case .value(let answer)? = replies[next + side] else { return Double.nan }
          var shifted = point
          shifted[pair.parameter] = value.shifting(entry, by: step)
          return try cell.loss(shifted, answer)
        }
        next += 2
        return (losses[0] - losses[1]) / (2 * Tolerance.step)
      }
      return value.replacing(with: numbers)
    }
  }

  private func forwardDifference(_ answer: Value, _ asked: [Value]) throws -> String? {
    let expected = cell.forward.values(of: try cell.forward.reference(asked))
    let found = cell.forward.values(of: answer)
    for (output, (got, wanted)) in zip(cell.forward.outputs, zip(found, expected)) {
      guard let got, let wanted else { return "\(output.name) is missing." }
      if let text = Comparison(output).difference(got: got, expected: wanted) { return text }
    }
    return nil
  }

  private func compare(_ gradients: Value, _ slopes: [Value], forward: String?) -> Result {
    var checks = [
      Verdict.Check(
        name: "forward", status: forward == nil ? .pass : .fail, message: forward)
    ]
    var outputs = [Verdict.Output(name: "forward", status: checks[0].status)]
    let found = cell.backward.values(of: gradients)
    for (pair, slope) in zip(cell.pairs, slopes) {
      guard let place = cell.backward.outputs.firstIndex(where: { $0.name == pair.output }) else {
        continue
      }
      let output = cell.backward.outputs[place]
      let difference =
        found[place].map {
          Comparison(output, tolerance: Tolerance.gradient, measure: .symmetric)
            .difference(got: $0, expected: slope)
        } ?? "\(pair.output) is missing."
      let status: Verdict.Mark = difference == nil ? .pass : .fail
      checks.append(
        Verdict.Check(
          name: "own gradient check: \(pair.output)", status: status,
          message: difference.map { "\($0) Central differences of your own forward, step 1e-5." }))
      outputs.append(Verdict.Output(name: pair.output, status: status))
    }
    return Result(finding: .right, checks: checks, outputs: outputs)
  }

  /// The ordinary gradient check of the backward, for telling whose gradient it is.
  private func referenceCheck() throws -> (arguments: [Value], expected: [Value]) {
    let backward = cell.backward
    guard let check = backward.gradientCheck else {
      throw WireError("\(backward.name) has no gradient check")
    }
    let point = check.point(
      .other, scale: 1, generator: SeededGenerator(seed: seed, purpose: "reference"))
    let arguments = try check.arguments(point)
    return (arguments, backward.values(of: try backward.reference(arguments)).compactMap { $0 })
  }

  private func isRight(_ reply: Reply?, _ expected: [Value]) -> Bool {
    guard case .value(let answer)? = reply else { return false }
    return zip(cell.backward.outputs, zip(cell.backward.values(of: answer), expected)).allSatisfy {
      guard let got = $1.0 else { return false }
      return Comparison($0).difference(got: got, expected: $1.1) == nil
    }
  }

  private func failed(_ replies: Reply?...) -> Result {
    let failure = replies.lazy.compactMap { reply -> RunFailure? in
      if case .failure(let failure)? = reply { failure } else { nil }
    }.first
    let check = Verdict.Check(
      name: "own cell", status: .fail, message: failure?.message ?? Messages.skipped,
      line: failure?.line)
    return Result(finding: .bothWrong, checks: [check], outputs: [], failure: failure)
  }

  private func unfinished() -> Result {
    let check = Verdict.Check(
      name: "own cell", status: .unfinished, message: "A part of the cell is not written yet.")
    return Result(
      finding: .bothWrong, checks: [check],
      outputs: [Verdict.Output(name: "own cell", status: .unfinished)])
  }
}
