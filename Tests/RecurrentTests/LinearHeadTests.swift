import Recurrent
import Testing

struct LinearHeadTests {
  let run = RandomRun(seed: 7)

  @Test func `logits are weighted sums plus bias`() {
    let hiddenStates = run.states.hiddenStates
    let logits = run.head.logits(hiddenStates)
    #expect(logits.shape == [7, 3, 6])
    let expected = (0..<5).map { run.head.Why[4, $0] * hiddenStates[6, 2, $0] }.reduce(0, +)
    #expect(abs(logits[6, 2, 4] - expected - run.head.by[4]) <= 1e-15)
    #expect(run.head.logits(hiddenStates[slice: 6]) == logits[slice: 6])
  }

  @Test func `the backward equals central differences`() {
    var random = SplitMix64(seed: 8)
    let upstream = random.tensor(7, 3, 6)
    let hiddenStates = run.states.hiddenStates
    let gradients = run.head.backward(upstream: upstream, hiddenStates: hiddenStates)
    func loss(_ Why: Tensor<Double>, _ by: Tensor<Double>, _ h: Tensor<Double>) -> Double {
      inner(LinearHead(Why: Why, by: by).logits(h), upstream)
    }
    let (Why, by) = (run.head.Why, run.head.by)
    let dWhy = numericalGradient(of: { loss($0, by, hiddenStates) }, at: Why, step: 1e-5)
    let dby = numericalGradient(of: { loss(Why, $0, hiddenStates) }, at: by, step: 1e-5)
    let dh = numericalGradient(of: { loss(Why, by, $0) }, at: hiddenStates, step: 1e-5)
    #expect(normError(gradients.dWhy, dWhy) <= 1e-6)
    #expect(normError(gradients.dby, dby) <= 1e-6)
    #expect(normError(gradients.dHiddenStates, dh) <= 1e-6)
  }
}
