import Recurrent
import Testing

struct SequenceTests {
  @Test func `one-hot rows have a single 1 in the column of the class`() {
    let rows = Tensor<Double>.oneHot([2, 0], classes: 3)
    #expect(rows == Tensor(rows: [[0, 0, 1], [1, 0, 0]]))
    let sequence = Tensor<Double>.oneHot([[2, 0], [1, 1]], classes: 3)
    #expect(sequence.shape == [2, 2, 3])
    #expect(sequence[slice: 0] == rows)
    #expect(sequence.sum(axes: [2]) == Tensor(repeating: 1, shape: [2, 2]))
  }

  @Test func `a class outside the range is a programming error that names it`() async throws {
    let result = try #require(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Double>.oneHot([0, 3], classes: 3)
      })
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("Class 3 at position 1 is outside 0 ..< 3."))
  }

  @Test func `a leaky sum lets the past fade`() {
    let inputs = Tensor<Double>(shape: [3, 1, 1], elements: [1, 2, 4])
    let start = Tensor(rows: [[8.0]])
    #expect(leakySum(of: inputs, decay: 0.5, from: start).elements == [5, 4.5, 6.25])
    #expect(leakySum(of: inputs, decay: 0, from: start) == inputs)
  }

  @Test func `order matters to a leaky sum unless the decay is 1`() {
    var random = SplitMix64(seed: 5)
    let (x, start) = (random.tensor(4, 2, 3), random.tensor(2, 3))
    var shuffled = x
    shuffled[slice: 0] = x[slice: 2]
    shuffled[slice: 2] = x[slice: 0]
    func last(_ x: Tensor<Double>, _ decay: Double) -> Tensor<Double> {
      leakySum(of: x, decay: decay, from: start)[slice: 3]
    }
    #expect(normError(last(x, 1), last(shuffled, 1)) <= 1e-15)
    #expect(normError(last(x, 0.8), last(shuffled, 0.8)) >= 0.01)
  }

  @Test func `a readout takes each sequence at its own length`() {
    let states = Tensor<Double>(shape: [3, 2, 1], elements: [10, 20, 11, 21, 12, 22])
    #expect(readout(states, atLengths: [2, 1]).elements == [11, 20])
    #expect(readout(states, atLengths: [3, 3]) == states[slice: 2])
  }
}
