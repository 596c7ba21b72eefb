import Recurrent
import Testing

struct MatrixProductTests {
  /// The definition, entry by entry.
  private func product(_ a: Tensor<Double>, _ b: Tensor<Double>) -> Tensor<Double> {
    var c = Tensor<Double>.zeros(a.shape[0], b.shape[1])
    for i in 0..<a.shape[0] {
      for j in 0..<b.shape[1] {
        for k in 0..<a.shape[1] { c[i, j] += a[i, k] * b[k, j] }
      }
    }
    return c
  }

  @Test(arguments: [(1, 1, 1), (2, 3, 5), (5, 4, 3), (3, 9, 2), (4, 0, 2), (1, 7, 6)])
  func `all four transposes equal the sum over k to the bit`(M: Int, K: Int, P: Int) {
    var random = SplitMix64(seed: UInt64(100 * M + 10 * K + P))
    let (a, b) = (random.tensor(M, K), random.tensor(K, P))
    let expected = product(a, b)
    #expect(matmul(a, b) == expected)
    #expect(matmul(a.transposed(), b, transposingLeft: true) == expected)
    #expect(matmul(a, b.transposed(), transposingRight: true) == expected)
    #expect(
      matmul(a.transposed(), b.transposed(), transposingLeft: true, transposingRight: true)
        == expected)
  }

  @Test func `a given output is overwritten or added to`() {
    var random = SplitMix64(seed: 4)
    let (a, b, before) = (random.tensor(3, 4), random.tensor(4, 2), random.tensor(3, 2))
    var output = before
    matmul(a, b, into: &output)
    #expect(output == matmul(a, b))
    output = before
    matmul(a, b, into: &output, accumulating: true)
    #expect(normError(output, before.combined(with: product(a, b), +)) <= 1e-15)
  }

  @Test func `sizes that do not fit are named`() async throws {
    let result = try #require(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matmul(Tensor<Float>.zeros(2, 3), Tensor<Float>.zeros(4, 5))
      })
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("2×3 times 4×5"))
  }
}
