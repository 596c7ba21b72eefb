import Recurrent
import Testing

struct TensorTests {
  let counting = Tensor<Double>(shape: [2, 3, 4], elements: (0..<24).map(Double.init))

  @Test func `elements lie row by row`() {
    #expect(counting[1, 2, 3] == 23)
    #expect(counting[slice: 1][0, 2] == 14)
    #expect(counting[slice: 1][slice: 2][3] == 23)
    #expect(Tensor(rows: [[1.0, 2], [3, 4]]).elements == [1, 2, 3, 4])
  }

  @Test func `writing an element or a slice leaves the rest alone`() {
    var changed = counting
    changed[0, 1, 2] = -1
    changed[slice: 1] = Tensor(repeating: 7, shape: [3, 4])
    #expect(changed[0, 1, 2] == -1)
    #expect(changed[slice: 1].sum() == 84)
    #expect(changed[0, 1, 1] == 5)
    #expect(counting[0, 1, 2] == 6)
  }

  @Test func `a range of slices keeps the first axis`() {
    #expect(counting[slices: 1..<2].shape == [1, 3, 4])
    #expect(counting[slices: 1..<2].elements.first == 12)
    #expect(counting[slices: 2..<2].shape == [0, 3, 4])
  }

  @Test func `reshaping keeps the order of elements`() {
    #expect(counting.reshaped(6, 4)[5, 3] == 23)
    #expect(counting.reshaped(6, 4).elements == counting.elements)
  }

  @Test func `sums over axes remove those axes`() {
    #expect(counting.sum() == 276)
    #expect(counting.sum(axes: [0, 1]).elements == [60, 66, 72, 78])
    #expect(counting.sum(axes: [2]) == Tensor(rows: [[6, 22, 38], [54, 70, 86]]))
    #expect(counting.sum(axes: []) == counting)
    #expect(counting.sum(axes: [0, 1, 2]).shape == [])
  }

  @Test func `transposing twice gives the matrix back`() {
    let matrix = Tensor(rows: [[1.0, 2, 3], [4, 5, 6]])
    #expect(matrix.transposed() == Tensor(rows: [[1, 4], [2, 5], [3, 6]]))
    #expect(matrix.transposed().transposed() == matrix)
  }

  @Test func `joining puts columns side by side`() {
    let left = Tensor(rows: [[1.0], [2]])
    let right = Tensor(rows: [[3.0, 4], [5, 6]])
    #expect(left.joined(with: right) == Tensor(rows: [[1, 3, 4], [2, 5, 6]]))
  }

  @Test func `the largest of equal elements is the one in the lowest column`() {
    #expect(Tensor(rows: [[1.0, 3, 3], [2, 2, 2], [0, -1, 5]]).argmaxOfRows() == [1, 0, 2])
  }

  @Test func `a wrong element count is a programming error that names both sizes`() async throws {
    let result = try #require(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Double>(shape: [2, 3], elements: [1, 2])
      })
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("Shape [2, 3] holds 6 elements, but there are 2."))
  }
}
