import Exercises

/// The row blocks of a gated cell's weights, biases and gradients, and which of them are wrong.
struct GateBlocks {
  private let letters: [String]
  private let size: Int
  private let found: [Double]
  private let wanted: [Double]
  private let error: Double

  /// Cuts the numbers of an output whose first axis has blocks; other outputs have none.
  init(_ output: Output, _ found: [Double], _ wanted: [Double], error: Double) {
    letters = output.axes.first?.blocks ?? []
    size = letters.isEmpty ? 0 : wanted.count / letters.count
    (self.found, self.wanted, self.error) = (found, wanted, error)
  }

  /// In which block an entry stands, such as ` in block o`.
  func name(of index: Int) -> String {
    guard size > 0, index / size < letters.count else { return "" }
    return " in block \(letters[index / size])"
  }

  /// Which blocks are wrong where not all are; what all entries of a single one share.
  var summary: String {
    guard size > 0 else { return "" }
    let wrong = letters.indices.filter { block in
      let range = block * size..<(block + 1) * size
      return Comparison.norm(range.map { found[$0] - wanted[$0] }) > error
    }
    guard !wrong.isEmpty, wrong.count < letters.count else { return "" }
    let names = wrong.map { letters[$0] }
    if names.count > 1 { return "; only blocks \(names.joined(separator: ", ")) are wrong" }
    let range = wrong[0] * size..<(wrong[0] + 1) * size
    return "; only block \(names[0]) is wrong"
      + (Comparison.ratio(Array(found[range]), Array(wanted[range])) ?? "")
  }
}
