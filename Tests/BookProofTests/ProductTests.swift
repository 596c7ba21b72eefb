import Grading
import Testing

/// An answer to `hoist` whose values are right is judged by its matrix products as well.
@Suite(.serialized) struct ProductTests {
  /// The solution, with the first product or the loop of its forward replaced.
  private func verdict(replacing old: String, with new: String) throws -> Verdict {
    let solution = try ProofBook.solution("hoist")
    #expect(solution.contains(old))
    return ProofBook.grade(solution.replacing(old, with: new, maxReplacements: 1), "hoist")
  }

  private func message(_ output: String, _ verdict: Verdict) -> String? {
    verdict.checks.first { $0.name == "products: \(output)" }?.message
  }

  @Test func `input products in the loop are right and still fail`() throws {
    let verdict = try verdict(
      replacing: "  for input in inputs {\n    h = tanh(input + matmul(h, Whh.transposed()))",
      with: "  for (t, input) in x.enumerated() {\n    _ = inputs[t]\n"
        + "    h = tanh(matmul(input, Wxh.transposed()) + b + matmul(h, Whh.transposed()))")
    #expect(
      message("hiddenStates", verdict)
        == "With T = 7 and N = 3 it makes 15 products; more than 10 means that some are not hoisted."
    )
    let values = verdict.checks.first { $0.name == "values: hiddenStates" }
    #expect(values?.status == .pass)
    #expect(verdict.outputs.first { $0.name == "hiddenStates" }?.status == .fail)
    #expect(verdict.outputs.filter { $0.status == .pass }.count == 5)
    #expect(verdict.diagnosis.isEmpty)
  }

  @Test func `without a large product it says so`() throws {
    let verdict = try verdict(
      replacing: "parted(matmul(stacked(x), Wxh.transposed()) + b, h0.rows)",
      with: "x.map { matmul($0, Wxh.transposed()) + b }")
    #expect(
      message("hiddenStates", verdict)
        == "With T = 7 and N = 3 it makes 14 products, and none of them runs over all "
        + "T · N = 21 rows.")
  }

  @Test func `a weight gradient that is summed step by step fails all gradients`() throws {
    let verdict = try verdict(
      replacing: "matmul(allDa.transposed(), stacked(x))",
      with: "x.indices.reduce(0 * Wxh) { $0 + matmul(da[$1].transposed(), x[$1]) }")
    #expect(verdict.status == .wrong)
    #expect(message("dWxh", verdict)?.hasPrefix("With T = 7 and N = 3 it makes 16") == true)
    #expect(verdict.outputs.filter { $0.status == .pass }.map(\.name) == ["hiddenStates"])
  }
}
